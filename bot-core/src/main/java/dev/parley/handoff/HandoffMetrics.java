package dev.parley.handoff;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What an alert is set on: how many people wait for a human, and how long the first has. */
@Singleton
final class HandoffMetrics {

    private final MeterRegistry registry;
    private final InstantSource clock;

    HandoffMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Measures from now on; people are counted only when somebody asks for the figures. */
    void watch(Handoffs handoffs) {
        Gauge.builder("parley.handoffs.open", () -> handoffs.open().count())
                .description("People who wait for a human")
                .register(registry);
        Gauge.builder("parley.handoffs.age", () -> age(handoffs))
                .description("How long the first of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(Handoffs handoffs) {
        Instant now = clock.instant();
        return handoffs.open()
                .since()
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
