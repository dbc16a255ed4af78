package dev.parley.testservers.telegram;

/**
 * The bot's answer to a pressed button.
 *
 * @param text what the person is shown, empty when nothing
 */
public record CallbackAnswer(String queryId, String text) {}
