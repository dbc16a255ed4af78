package dev.parley.turn;

import dev.parley.outbox.OutboxSenders;
import dev.parley.work.JdbcWork;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import dev.parley.work.WorkLoop;
import dev.parley.work.WorkLoops;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Starts workers: the way of a message, running. */
@Singleton
public final class ConversationWorkers {

    private final TurnParts parts;
    private final WorkLoops loops;
    private final OutboxSenders senders;
    private final JdbcWork work;
    private final Wakeups wakeups;
    private final InstantSource clock;

    ConversationWorkers(
            TurnParts parts,
            WorkLoops loops,
            OutboxSenders senders,
            JdbcWork work,
            Wakeups wakeups,
            InstantSource clock) {
        this.parts = parts;
        this.loops = loops;
        this.senders = senders;
        this.work = work;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Answers what waits, now and from now on, until closed; closing lets turns in hand finish. */
    public Working start() {
        ConversationWorker worker = new ConversationWorker(parts, senders, work, wakeups, clock);
        WorkLoop loop = loops.start(QueueName.TURNS, worker);
        return () -> {
            loop.close();
            worker.close();
        };
    }

    /** Turns being made; ends with {@link #close()}. */
    public interface Working extends AutoCloseable {

        @Override
        void close();
    }
}
