package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.conversation.PersonAddress;
import dev.parley.inbound.Inbound;
import dev.parley.limit.InboundLimits;
import dev.parley.outbound.OutboundMessage;
import dev.parley.session.Session;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Lets turns in as the limits allow. Of the others nothing is lost: their messages go on waiting,
 * and the person is told so once. What interrupts and what may be an emergency is always let in.
 */
@Singleton
final class Admission {

    private final InboundLimits limits;
    private final AiCore core;
    private final WaitWords words;
    private final InstantSource clock;

    Admission(InboundLimits limits, AiCore core, WaitWords words, InstantSource clock) {
        this.limits = limits;
        this.core = core;
        this.words = words;
        this.clock = clock;
    }

    /** Why and till when a turn waits. */
    private sealed interface Hold {

        Instant until();

        /** For the person's own allowance. */
        record Own(Instant until) implements Hold {}

        /** For its place among all people's turns. */
        record Place(Instant until) implements Hold {}
    }

    /**
     * Takes what a turn costs of the allowances.
     *
     * @return what comes of it where it has to wait; empty: it may be made
     * @throws InterruptedException when the turn was interrupted
     */
    Optional<TurnResult> holdBack(Turn turn) throws InterruptedException {
        Optional<Inbound> message = limited(turn);
        Instant now = clock.instant();
        Optional<Hold> hold = message.flatMap(asked -> hold(turn, asked.sender().address(), now));
        return hold.isEmpty() || isEmergency(turn)
                ? Optional.empty()
                : message.map(asked -> held(turn, asked, hold.get(), now));
    }

    /**
     * Whether a person who was told to wait is well below the limit again, so that they are told
     * the next time, too. Asked before the turn takes its allowance.
     */
    boolean isOver(Turn turn) {
        return turn.session().session().told().toWait()
                && turn.heldUntil().isEmpty()
                && limited(turn)
                        .filter(message -> limits.isAmple(message.sender().address()))
                        .isPresent();
    }

    /** Gives back what a turn has cost that is not made now. */
    void giveBack(Turn turn) {
        limited(turn)
                .ifPresent(message ->
                        limits.giveBack(message.sender().address(), turn.taken().size()));
    }

    /** What the turn answers, where limits apply to it; a turn that is tried again has paid. */
    private static Optional<Inbound> limited(Turn turn) {
        boolean interrupts =
                turn.input() instanceof TurnInput.Commanded command && command.interrupts();
        return turn.lease().attempts() > 1 || interrupts
                ? Optional.empty()
                : turn.input().message();
    }

    private Optional<Hold> hold(Turn turn, PersonAddress person, Instant now) {
        Instant place = turn.heldUntil().orElseGet(() -> now.plus(limits.reserve()));
        if (place.isAfter(now)) {
            return Optional.of(new Hold.Place(place));
        }
        Duration wait = limits.take(person, turn.taken().size());
        return wait.isZero() ? Optional.empty() : Optional.of(new Hold.Own(now.plus(wait)));
    }

    private boolean isEmergency(Turn turn) throws InterruptedException {
        try {
            return !turn.input().words().isBlank() && core.isEmergency(turn.input().words());
        } catch (AiCoreUnavailableException _) {
            // It could not be answered now anyway; the notice names the emergency number.
            return false;
        }
    }

    /**
     * What comes of a turn for which the AI core has no place: it waits, and the person is told so
     * once.
     *
     * @throws IllegalStateException for a turn that asked the AI core nothing
     */
    TurnResult holdWhileBusy(Turn turn, Duration wait) {
        Instant now = clock.instant();
        return turn.input()
                .message()
                .map(asked -> held(turn, asked, new Hold.Place(now.plus(wait)), now))
                .orElseThrow(
                        () -> new IllegalStateException("a turn without a message cannot wait"));
    }

    private TurnResult held(Turn turn, Inbound message, Hold hold, Instant now) {
        Session session = turn.session().session();
        return TurnResult.of(
                        turn,
                        hold instanceof Hold.Own ? "limited" : "queued",
                        session.told().toWait() ? List.of() : notice(turn, message, hold, now),
                        session.withToldToWait(true))
                .with(new TurnResult.Rows.Waiting(hold.until()));
    }

    private List<OutboundMessage> notice(Turn turn, Inbound message, Hold hold, Instant now) {
        return switch (hold) {
            case Hold.Own _ -> words.limited(turn, message);
            case Hold.Place(Instant until) ->
                    words.expected(turn, message, Duration.between(now, until));
        };
    }
}
