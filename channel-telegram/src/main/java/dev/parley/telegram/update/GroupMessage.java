package dev.parley.telegram.update;

import dev.parley.telegram.update.MessageText.Marked;
import java.util.Optional;

/**
 * In groups the bot answers only what is meant for it: replies to its messages, and messages that
 * name it.
 */
record GroupMessage(Fields message, BotIdentity bot) {

    /** The words meant for the bot, without its name. */
    Optional<String> wordsForBot(MessageText text) {
        return mention(text)
                .map(text::without)
                .or(() -> Optional.of(text.words()).filter(_ -> answersBot()));
    }

    /** Whether a message that may have no words is meant for the bot. */
    boolean isForBot() {
        return answersBot() || MessageText.of(message).flatMap(this::mention).isPresent();
    }

    private Optional<Marked> mention(MessageText text) {
        return text.first("mention", part -> bot.isMentionedBy(part.in(text.words())))
                .or(() ->
                        text.first(
                                "text_mention",
                                part ->
                                        part.entity()
                                                .object("user")
                                                .filter(user -> bot.is(user.integer("id")))
                                                .isPresent()));
    }

    private boolean answersBot() {
        // In a topic that the bot created, every message seems to answer the notice of that.
        return message.object("reply_to_message")
                .filter(answered -> !answered.has("forum_topic_created"))
                .flatMap(answered -> answered.object("from"))
                .filter(author -> bot.is(author.integer("id")))
                .isPresent();
    }
}
