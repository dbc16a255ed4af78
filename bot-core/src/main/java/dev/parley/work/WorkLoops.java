package dev.parley.work;

import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Starts loops over queues, all under this process's name. */
@Singleton
public final class WorkLoops {

    private final WorkConfig config;
    private final JdbcWork work;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final ProcessName self;

    WorkLoops(
            WorkConfig config,
            JdbcWork work,
            Wakeups wakeups,
            InstantSource clock,
            ProcessName self) {
        this.config = config;
        this.work = work;
        this.wakeups = wakeups;
        this.clock = clock;
        this.self = self;
    }

    /** Works on a queue until the loop is closed. */
    public WorkLoop start(QueueName queue, Job job) {
        return new WorkLoop(queue, config, work, wakeups, clock, self, job);
    }
}
