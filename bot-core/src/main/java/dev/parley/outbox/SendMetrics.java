package dev.parley.outbox;

import dev.parley.conversation.ChannelName;
import dev.parley.outbound.Delivery;
import dev.parley.outbox.Progress.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.function.Supplier;

/** What is counted about sending. */
record SendMetrics(MeterRegistry registry) {

    void count(ChannelName channel, State state) {
        String name =
                switch (state) {
                    case SENT -> "parley.outbox.sent";
                    case POSTPONED, AWAITS_PERSON, MOVED -> "parley.outbox.postponed";
                    case FAILED, UNCERTAIN, UNREACHABLE -> "parley.outbox.failed";
                    case DEAD, HELD -> "parley.dead.letters";
                };
        String queue = "send-" + channel;
        if (state == State.DEAD || state == State.HELD) {
            registry.counter(name, "queue", queue).increment();
        } else {
            registry.counter(name, "channel", channel.value()).increment();
        }
    }

    Delivery timed(ChannelName channel, Supplier<Delivery> send) {
        Timer timer = registry.timer("parley.outbox.send", "channel", channel.value());
        return Objects.requireNonNull(timer.record(send));
    }
}
