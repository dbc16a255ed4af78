package dev.parley.rendering;

/**
 * The organisation Parley speaks for, as its sentences name it.
 *
 * @param name its name
 * @param phone how a person reaches a human there
 * @param emergency the emergency number to name
 */
public record Practice(String name, String phone, String emergency) {}
