package dev.parley.turn;

import dev.parley.inbox.Claimed;
import dev.parley.inbox.TurnStarter;
import dev.parley.outbox.OutboxSenders;
import dev.parley.work.JdbcWork;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import dev.parley.work.WorkLoop;
import dev.parley.work.WorkLoops;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Starts workers: the way of a message, running. */
@Singleton
public final class ConversationWorkers implements TurnStarter {

    private final TurnParts parts;
    private final WorkLoops loops;
    private final OutboxSenders senders;
    private final JdbcWork work;
    private final Wakeups wakeups;
    private final LongWaits longWaits;
    private final InstantSource clock;
    private final AtomicReference<Optional<Running>> running =
            new AtomicReference<>(Optional.empty());

    ConversationWorkers(
            TurnParts parts,
            WorkLoops loops,
            OutboxSenders senders,
            JdbcWork work,
            Wakeups wakeups,
            LongWaits longWaits,
            InstantSource clock) {
        this.parts = parts;
        this.loops = loops;
        this.senders = senders;
        this.work = work;
        this.wakeups = wakeups;
        this.longWaits = longWaits;
        this.clock = clock;
    }

    /** Answers what waits, now and from now on, until closed; closing lets turns in hand finish. */
    public Working start() {
        ConversationWorker worker = new ConversationWorker(parts, senders, work, wakeups, clock);
        WorkLoop loop = loops.start(QueueName.TURNS, worker);
        LongWaits.Watch watch = longWaits.watch(loop, worker);
        running.set(Optional.of(new Running(worker, loop)));
        return () -> {
            watch.close();
            loop.close();
            worker.close();
        };
    }

    @Override
    public int room() {
        return running.get().map(Running::loop).map(WorkLoop::room).orElse(0);
    }

    /**
     * Starts turns of conversations that are leased to this process. Should it just have stopped
     * its workers, they are given back and another process makes the turns.
     */
    @Override
    public void start(List<Claimed> conversations) {
        running.get()
                .ifPresent(here ->
                        conversations.forEach(
                                claimed -> here.loop().take(here.worker().task(claimed))));
    }

    private record Running(ConversationWorker worker, WorkLoop loop) {}

    /** Turns being made; ends with {@link #close()}. */
    public interface Working extends AutoCloseable {

        @Override
        void close();
    }
}
