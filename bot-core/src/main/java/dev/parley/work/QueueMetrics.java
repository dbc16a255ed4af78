package dev.parley.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What is measured about queues: how long the oldest conversation that is ready has waited, and how
 * many are worked on.
 */
@Singleton
final class QueueMetrics {

    private final MeterRegistry registry;
    private final JdbcWork work;
    private final InstantSource clock;

    QueueMetrics(MeterRegistry registry, JdbcWork work, InstantSource clock) {
        this.registry = registry;
        this.work = work;
        this.clock = clock;
    }

    /** Measures a queue from now on; it is looked at only when somebody asks for the figures. */
    void watch(QueueName queue, WorkLoop loop) {
        Gauge.builder("parley.queue.age", () -> age(queue))
                .description("How long the oldest conversation that is ready has waited")
                .baseUnit("seconds")
                .tag("queue", queue.value())
                .register(registry);
        Gauge.builder("parley.queue.running", loop, WorkLoop::running)
                .description("Conversations being worked on by this process")
                .tag("queue", queue.value())
                .strongReference(true)
                .register(registry);
    }

    private double age(QueueName queue) {
        Instant now = clock.instant();
        return work.oldestReady(queue, now)
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
