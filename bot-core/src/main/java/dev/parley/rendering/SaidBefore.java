package dev.parley.rendering;

/**
 * Something that was said.
 *
 * @param own whether the person said it
 */
public record SaidBefore(boolean own, String text) {}
