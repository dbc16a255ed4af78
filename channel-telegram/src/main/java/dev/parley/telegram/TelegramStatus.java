package dev.parley.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How receiving from Telegram is going in this process. A change is logged once, a repeated reason
 * once in an outage. Thread-safe.
 */
@Singleton
public final class TelegramStatus {

    /** What receiving is doing. */
    public sealed interface State {

        /** Nothing has been received since the start, and nothing is known to be wrong. */
        record Starting() implements State {}

        /**
         * Updates arrive.
         *
         * @param bot the bot's user name, without the at sign
         */
        record Receiving(String bot) implements State {}

        /**
         * Updates do not arrive at the moment; it is tried again.
         *
         * @param reason what is wrong and, where something can be done, what
         */
        record Troubled(String reason) implements State {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(TelegramStatus.class);

    /** One outage has a few faces; what comes after these says nothing new. */
    private static final int MOST_REASONS = 10;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicReference<State> state = new AtomicReference<>(new State.Starting());

    TelegramStatus(MeterRegistry meters) {
        Gauge.builder(
                        "parley.telegram.up",
                        state,
                        held -> held.get() instanceof State.Receiving ? 1 : 0)
                .description("1 while Telegram's updates arrive in this process")
                .register(meters);
    }

    /** The present state. */
    public State state() {
        return state.get();
    }

    /** Updates arrive for the bot of this user name. */
    public void receiving(Optional<String> bot) {
        change(new State.Receiving(bot.orElse("?")));
    }

    /** Updates do not arrive for a reason, in words for an operator. */
    public void troubled(String reason) {
        change(new State.Troubled(reason));
    }

    /** This process does not receive any more, and does not try to. */
    public void stopped() {
        state.set(new State.Starting());
    }

    private void change(State next) {
        State last = state.getAndSet(next);
        if (!last.equals(next)) {
            tell(next);
        }
    }

    private void tell(State next) {
        switch (next) {
            case State.Starting() -> {}
            case State.Receiving(String bot) -> {
                told.clear();
                LOG.info("Telegram: receiving for @{}", bot);
            }
            case State.Troubled(String reason) -> {
                if (told.size() < MOST_REASONS && told.add(reason)) {
                    LOG.warn("Telegram: not receiving, trying again: {}", reason);
                }
            }
        }
    }
}
