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
    private final QueueMetrics metrics;

    WorkLoops(
            WorkConfig config,
            JdbcWork work,
            Wakeups wakeups,
            InstantSource clock,
            ProcessName self,
            QueueMetrics metrics) {
        this.config = config;
        this.work = work;
        this.wakeups = wakeups;
        this.clock = clock;
        this.self = self;
        this.metrics = metrics;
    }

    /** Works on a queue until the loop is closed. */
    public WorkLoop start(QueueName queue, Job job) {
        WorkLoop loop = new WorkLoop(queue, config, work, wakeups, clock, self, job);
        metrics.watch(queue, loop);
        return loop;
    }
}
