package dev.parley.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What an alert is set on: how many dead letters wait, and how long the oldest has. */
@Singleton
final class DeadLetterMetrics {

    private final MeterRegistry registry;
    private final InstantSource clock;

    DeadLetterMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Measures from now on; the letters are counted only when somebody asks for the figures. */
    void watch(DeadLetters letters) {
        Gauge.builder("parley.dead.letters.waiting", () -> letters.backlog().count())
                .description("Dead letters that wait for an operator")
                .register(registry);
        Gauge.builder("parley.outbox.awaiting.person", letters::countAwaitingPerson)
                .description("Messages that wait until their person writes again")
                .register(registry);
        Gauge.builder("parley.dead.letters.age", () -> age(letters))
                .description("How long the oldest dead letter has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(DeadLetters letters) {
        Instant now = clock.instant();
        return letters.backlog()
                .since()
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
