package dev.parley.testservers.telegram;

import java.time.Instant;

/**
 * What the bot told a chat it is doing.
 *
 * @param action Telegram's name, such as {@code typing}
 */
public record ChatAction(long chat, String action, Instant arrivedAt) {}
