package dev.parley.outbox;

import dev.parley.conversation.MessageReference;
import dev.parley.outbound.Delivery;
import dev.parley.outbox.OutboxConfig.UncertainSend;
import dev.parley.outbox.Progress.Next;
import dev.parley.outbox.Progress.State;
import dev.parley.work.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to send a message: turns what became of it into what is written down.
 *
 * @param lease the lease it is made under
 * @param message the message
 * @param arrivals the queue's count of arrivals when the message was read
 * @param ifDone what happens with the conversation when nothing more is done about this message now
 * @param config what is tried again, and how often
 * @param now the time of the attempt's end
 */
record Attempt(
        Lease lease,
        Waiting message,
        long arrivals,
        Next ifDone,
        OutboxConfig config,
        Instant now) {

    Progress ended(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent(Optional<MessageReference> reference) ->
                    named(State.SENT, reference.map(MessageReference::value), ifDone);
            case Delivery.Postponed(Duration pause, String reason) ->
                    because(State.POSTPONED, reason, later(pause));
            case Delivery.AwaitsPerson(String reason) ->
                    because(State.AWAITS_PERSON, Delivery.AwaitsPerson.reasonFor(reason), ifDone);
            case Delivery.Failed(String reason) -> again(State.FAILED, reason);
            case Delivery.Uncertain(String reason) ->
                    config.uncertain() == UncertainSend.HOLD
                            ? held(reason)
                            : again(State.UNCERTAIN, reason);
            case Delivery.Refused(String reason) -> because(State.DEAD, reason, ifDone);
            case Delivery.Unreachable(String reason) ->
                    because(State.UNREACHABLE, reason, new Next.Done(arrivals));
            case Delivery.Moved(String chat) ->
                    named(State.MOVED, Optional.of(chat), later(Duration.ZERO));
        };
    }

    /** It may have arrived, and an operator decides what becomes of it. */
    Progress held(String reason) {
        return because(State.HELD, reason, ifDone);
    }

    private Progress again(State state, String reason) {
        return config.retries()
                .after(message.attempts() + 1)
                .map(pause -> because(state, reason, later(pause)))
                .orElseGet(() ->
                        because(State.DEAD, "given up after all attempts: " + reason, ifDone));
    }

    private Next later(Duration pause) {
        return new Next.Later(now.plus(pause));
    }

    private Progress named(State state, Optional<String> external, Next next) {
        return new Progress(
                lease, message.outbound().id(), state, external, Optional.empty(), next);
    }

    private Progress because(State state, String reason, Next next) {
        return new Progress(
                lease, message.outbound().id(), state, Optional.empty(), Optional.of(reason), next);
    }
}
