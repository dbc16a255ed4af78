package dev.parley.mail;

import dev.parley.channel.Reception;
import dev.parley.conversation.ChannelName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How reading the mailbox is going in this process. A change is logged once. Thread-safe. */
@Singleton
public final class MailStatus implements Reception {

    /** What reading is doing. */
    public sealed interface State {

        /** This process does not read the mailbox: it has just begun, or another one does. */
        record Waiting() implements State {}

        /**
         * New mail is read as it comes.
         *
         * @param pushed whether the server tells of it at once, else it is asked every so often
         */
        record Reading(boolean pushed) implements State {}

        /**
         * The mailbox cannot be read at the moment; it is tried again.
         *
         * @param reason what is wrong and, where something can be done, what
         */
        record Troubled(String reason) implements State {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailStatus.class);

    private final AtomicReference<State> state = new AtomicReference<>(new State.Waiting());

    MailStatus(MeterRegistry meters) {
        Gauge.builder("parley.mail.up", state, held -> held.get() instanceof State.Reading ? 1 : 0)
                .description("1 while this process reads the mailbox")
                .register(meters);
    }

    /** The present state. */
    public State state() {
        return state.get();
    }

    @Override
    public ChannelName channel() {
        return MailChat.CHANNEL;
    }

    @Override
    public Optional<String> trouble() {
        return state.get() instanceof State.Troubled(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /** New mail is read as it comes. */
    public void reading(boolean pushed) {
        if (change(new State.Reading(pushed))) {
            LOG.info(
                    "Mail: reading the mailbox; {}",
                    pushed
                            ? "the server tells of new mail at once"
                            : "the server cannot tell of new mail, so it is asked");
        }
    }

    /** The mailbox cannot be read for a reason, in words for an operator. */
    public void troubled(String reason) {
        if (change(new State.Troubled(reason))) {
            LOG.warn("Mail: the mailbox cannot be read, trying again: {}", reason);
        }
    }

    /** This process does not read the mailbox any more, and does not try to. */
    public void stopped() {
        state.set(new State.Waiting());
    }

    private boolean change(State next) {
        return !state.getAndSet(next).equals(next);
    }
}
