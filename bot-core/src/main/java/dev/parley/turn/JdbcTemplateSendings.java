package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbox.Aside;
import dev.parley.outbox.JdbcAsides;
import dev.parley.template.JdbcTemplateMessages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Sends templates in the transaction of the operators' turns, so each goes out once, as the turn is
 * committed once. What an operator is told is written after it, and so tells what came of it.
 */
@Singleton
final class JdbcTemplateSendings {

    private final JdbcTemplateMessages messages;
    private final JdbcAsides asides;

    JdbcTemplateSendings(JdbcTemplateMessages messages, JdbcAsides asides) {
        this.messages = messages;
        this.asides = asides;
    }

    /** Whether any of the turns sends a template. */
    boolean in(List<TurnResult> results) {
        return results.stream().anyMatch(result -> result.template().isPresent());
    }

    /** Sends the templates of the turns that were held, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held, Instant now) {
        for (TurnResult result : results) {
            if (held.contains(result.conversation())) {
                result.template().ifPresent(sending -> follow(handle, result.turn(), sending, now));
            }
        }
    }

    private void follow(Handle handle, Turn turn, TemplateSending sending, Instant now) {
        boolean sent = messages.write(handle, turn.id(), sending.order(), now);
        List<OutboundMessage> told = sent ? sending.sent() : sending.refused();
        asides.write(
                handle,
                turn.id(),
                told.stream()
                        .map(message ->
                                new Aside(
                                        turn.lease().conversation(),
                                        turn.address().channel(),
                                        message))
                        .toList(),
                now);
    }

    /** Wakes those who send, once the transaction is committed. */
    void committed(List<TurnResult> results, Instant now) {
        asides.committed(
                results.stream()
                        .flatMap(result ->
                                result.template().stream()
                                        .flatMap(sending ->
                                                Stream.of(
                                                        sending.order().to().channel(),
                                                        result.turn().address().channel())))
                        .toList(),
                now);
    }
}
