package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import dev.parley.session.JdbcSessions;
import dev.parley.session.Recollection;
import dev.parley.session.Session;
import dev.parley.session.Summaries;
import jakarta.inject.Singleton;

/** Summaries of what sessions remember. */
@Singleton
record SessionSummaries(Summaries summaries, JdbcSessions sessions) {

    /** Looks after a conversation once a turn of it is committed. Does not wait for anything. */
    void after(ConversationId conversation, Session session) {
        summaries.after(
                conversation.toString(),
                session.memory(),
                Recollection.BY_LENGTH,
                session.choices().language().orElse(Language.ENGLISH),
                change ->
                        sessions.change(
                                conversation, before -> before.with(change.of(before.memory()))));
    }
}
