package dev.parley.testservers.telegram;

/**
 * Telegram's privacy mode: which messages of a group reach the bot. With it (the default) those are
 * commands, replies to the bot and mentions of it.
 */
final class Privacy {
    private final Bot bot;
    private volatile boolean botReadsAll;

    Privacy(Bot bot) {
        this.bot = bot;
    }

    boolean botReadsAll() {
        return botReadsAll;
    }

    void botReadsAll(boolean all) {
        botReadsAll = all;
    }

    boolean shows(Chat chat, StoredMessage message) {
        String text = message.json().path("text").asText("");
        long repliedTo = message.json().path("reply_to_message").path("from").path("id").asLong();
        return botReadsAll
                || chat.isPrivate()
                || repliedTo == bot.id()
                || text.contains("@" + bot.username())
                || (text.startsWith("/") && !text.split("\\s", 2)[0].contains("@"));
    }
}
