package dev.parley.outbox;

import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import dev.parley.work.WorkLoop;
import dev.parley.work.WorkLoops;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Starts sending for channels. */
@Singleton
public final class OutboxSenders {

    private final JdbcOutbox outbox;
    private final JdbcProgress progress;
    private final OutboxConfig config;
    private final WorkLoops loops;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final SendMetrics metrics;
    private final Map<ChannelName, Running> running = new ConcurrentHashMap<>();

    OutboxSenders(
            JdbcOutbox outbox,
            JdbcProgress progress,
            OutboxConfig config,
            WorkLoops loops,
            Wakeups wakeups,
            InstantSource clock,
            MeterRegistry metrics) {
        this.outbox = outbox;
        this.progress = progress;
        this.config = config;
        this.loops = loops;
        this.wakeups = wakeups;
        this.clock = clock;
        this.metrics = new SendMetrics(metrics);
    }

    /**
     * Sends what waits for a channel, now and from now on, until closed; closing lets sends in hand
     * finish.
     */
    public Sending start(Channel channel) {
        ChannelSender sender =
                new ChannelSender(channel, outbox, progress, config, wakeups, clock, metrics);
        WorkLoop loop = loops.start(QueueName.sending(channel.name()), sender);
        running.put(channel.name(), new Running(sender, loop));
        return () -> {
            loop.close();
            sender.close();
        };
    }

    /**
     * Whether this process sends for a channel and has room for more, which it keeps then until
     * {@link #take} or {@link #cannotTake}.
     */
    public boolean willTake(ChannelName channel) {
        Running sender = running.get(channel);
        return sender != null && sender.loop().keepRoom();
    }

    /** Nothing came of what room was kept for. */
    public void cannotTake(ChannelName channel) {
        Running sender = running.get(channel);
        if (sender != null) {
            sender.loop().freeRoom();
        }
    }

    /**
     * Sends messages that are leased to this process. Should it just have stopped sending for their
     * channel, they are given back and another process sends them.
     */
    public void take(ChannelName channel, Handover handover) {
        Running sender = running.get(channel);
        if (sender != null) {
            sender.loop().take(sender.sender().task(handover));
            sender.loop().freeRoom();
        }
    }

    private record Running(ChannelSender sender, WorkLoop loop) {}

    /** Sending under way; ends with {@link #close()}. */
    public interface Sending extends AutoCloseable {

        @Override
        void close();
    }
}
