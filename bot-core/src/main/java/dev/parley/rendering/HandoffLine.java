package dev.parley.rendering;

import dev.parley.conversation.Language;

/**
 * Somebody in the list of those who wait for a human.
 *
 * @param number the hand-off's number
 * @param channel where they write
 * @param spoken the language that they speak
 * @param hours since when, with {@code minutes}
 */
public record HandoffLine(String number, String channel, Language spoken, int hours, int minutes) {}
