package dev.parley.turn;

import dev.parley.audit.AuditEvent;
import dev.parley.conversation.ConversationId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.session.Session;
import dev.parley.work.QueueName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a turn leads to; all of it is committed together, or nothing.
 *
 * @param turn the turn
 * @param outcome in a word, for events and metrics: {@code answered}, {@code command}
 * @param messages what is said, in order
 * @param session what the conversation remembers from now on
 * @param steps what was decided on the way, in order
 * @param rows what becomes of the inbox rows it took
 * @param human a wish to talk to a human that is passed on
 * @param template a template that is sent to somebody
 * @param handed whether this process sends what is said itself, if nothing else waits there
 */
record TurnResult(
        Turn turn,
        String outcome,
        List<OutboundMessage> messages,
        Session session,
        List<AuditEvent.Step> steps,
        Rows rows,
        Optional<HumanWish> human,
        Optional<TemplateSending> template,
        boolean handed) {

    /** What becomes of the inbox rows a turn took. */
    sealed interface Rows {

        /** They are answered. */
        record Done() implements Rows {}

        /** They are given up; an operator sees them. */
        record Dead(String reason) implements Rows {}

        /** They go on waiting, and the conversation is ready again at that time. */
        record Waiting(Instant until) implements Rows {}
    }

    TurnResult {
        messages = List.copyOf(messages);
        steps = List.copyOf(steps);
    }

    /** A turn that says something and remembers something. */
    static TurnResult of(
            Turn turn, String outcome, List<OutboundMessage> messages, Session session) {
        return new TurnResult(
                turn,
                outcome,
                messages,
                session,
                List.of(),
                new Rows.Done(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same, saying something more after it. */
    TurnResult saying(List<OutboundMessage> more) {
        List<OutboundMessage> all = Stream.concat(messages.stream(), more.stream()).toList();
        return new TurnResult(turn, outcome, all, session, steps, rows, human, template, handed);
    }

    /** The same, as one that says first what another says that was made before it in its turn. */
    TurnResult after(TurnResult first) {
        List<OutboundMessage> all =
                Stream.concat(first.messages.stream(), messages.stream()).toList();
        return new TurnResult(
                first.turn, outcome, all, session, steps, rows, human, template, handed);
    }

    /** The same, remembering something else. */
    TurnResult remembering(Session other) {
        return new TurnResult(turn, outcome, messages, other, steps, rows, human, template, handed);
    }

    /** The same, with what was decided on the way. */
    TurnResult with(List<AuditEvent.Step> more) {
        return new TurnResult(
                turn, outcome, messages, session, more, rows, human, template, handed);
    }

    /** The same, but something else becomes of the inbox rows. */
    TurnResult with(Rows other) {
        return new TurnResult(
                turn, outcome, messages, session, steps, other, human, template, handed);
    }

    /** The same, with a wish to talk to a human that is passed on. */
    TurnResult calling(HumanWish wish) {
        return new TurnResult(
                turn, outcome, messages, session, steps, rows, Optional.of(wish), template, handed);
    }

    /** The same, with a template that is sent to somebody. */
    TurnResult sending(TemplateSending sending) {
        return new TurnResult(
                turn, outcome, messages, session, steps, rows, human, Optional.of(sending), handed);
    }

    /** The same, to be sent by this process. */
    TurnResult handedOver() {
        return new TurnResult(turn, outcome, messages, session, steps, rows, human, template, true);
    }

    ConversationId conversation() {
        return turn.lease().conversation();
    }

    /** The queue that what is said goes to, if anything is. */
    Optional<QueueName> sending() {
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(QueueName.sending(turn.address().channel()));
    }

    /** Whether messages are left for the conversation's next turns. */
    boolean leavesMessages() {
        return turn.waiting() > 0 || rows instanceof Rows.Waiting;
    }

    /** When the conversation is ready again, where that is not at once. */
    Optional<Instant> until() {
        return rows instanceof Rows.Waiting(Instant until) ? Optional.of(until) : Optional.empty();
    }

    boolean sessionChanged() {
        return !session.equals(turn.session().session());
    }

    /** The turn in the audit; one that only waits on is no event. */
    Optional<AuditEvent> event() {
        if (rows instanceof Rows.Waiting && messages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AuditEvent(
                        turn.lease().conversation(),
                        Optional.of(turn.id()),
                        "turn-" + outcome,
                        Map.of(
                                "taken", Integer.toString(turn.taken().size()),
                                "cancelled", Integer.toString(turn.cancelled().size()),
                                "messages", Integer.toString(messages.size())),
                        steps));
    }
}
