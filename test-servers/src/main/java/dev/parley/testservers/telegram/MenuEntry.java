package dev.parley.testservers.telegram;

/** An entry of a command menu. */
public record MenuEntry(String command, String description) {}
