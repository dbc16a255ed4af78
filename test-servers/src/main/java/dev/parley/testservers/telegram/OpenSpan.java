package dev.parley.testservers.telegram;

/** A span whose start a parser has read and whose end it has not. */
record OpenSpan(String type, String detail, int offset, int sourcePosition) {}
