package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.operator.OperatorChat;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbox.Aside;
import dev.parley.outbox.JdbcAsides;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Follows people's wishes to talk to a human, in the transaction of their turns: notes who waits,
 * and tells the operators. So a wish is passed on once, as the turn is committed once.
 */
@Singleton
final class JdbcHumanWishes {

    /** Who waits already is not noted again. */
    private static final String NOTE =
            """
            INSERT INTO handoff (conversation_id, turn_id, reason, language, wanted_at)
            VALUES (:conversation, :turn, :reason, :language, :now)
            ON CONFLICT (conversation_id) WHERE done_at IS NULL DO NOTHING
            RETURNING number
            """;

    private final JdbcAsides asides;
    private final Speech speech;

    JdbcHumanWishes(JdbcAsides asides, Speech speech) {
        this.asides = asides;
        this.speech = speech;
    }

    /** Whether any of the turns is about such a wish. */
    boolean in(List<TurnResult> results) {
        return results.stream().anyMatch(result -> result.human().isPresent());
    }

    /** Follows the wishes of the turns that were held, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held, Instant now) {
        for (TurnResult result : results) {
            if (held.contains(result.conversation())) {
                result.human().ifPresent(wish -> follow(handle, result.turn(), wish, now));
            }
        }
    }

    private void follow(Handle handle, Turn turn, HumanWish wish, Instant now) {
        note(handle, turn, wish, now).ifPresent(number -> tell(handle, turn, wish, number, now));
    }

    private static Optional<Long> note(Handle handle, Turn turn, HumanWish wish, Instant now) {
        return handle.createQuery(NOTE)
                .bind("conversation", turn.lease().conversation().value())
                .bind("turn", turn.id().value())
                .bind("reason", wish.reason().name())
                .bind("language", wish.language().code())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    private void tell(Handle handle, Turn turn, HumanWish wish, long number, Instant now) {
        Sentence.HumanCalled called =
                new Sentence.HumanCalled(
                        Long.toString(number), turn.address().channel().value(), wish.language());
        asides.write(
                handle,
                turn.id(),
                wish.operators().stream()
                        .map(chat ->
                                new Aside(
                                        chat.conversation(), chat.channel(), message(called, chat)))
                        .toList(),
                now);
    }

    private OutboundMessage message(Sentence sentence, OperatorChat chat) {
        return new OutboundMessage(
                speech.words(sentence, chat.language(), chat.channel()),
                Optional.empty(),
                Optional.empty());
    }

    /** Wakes those who send to the operators, once the transaction is committed. */
    void committed(List<TurnResult> results, Instant now) {
        asides.committed(
                results.stream()
                        .flatMap(result -> result.human().stream())
                        .flatMap(wish -> wish.operators().stream())
                        .map(OperatorChat::channel)
                        .toList(),
                now);
    }
}
