package dev.parley.turn;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What is counted about turns. */
@Singleton
record TurnMetrics(MeterRegistry registry) {

    void count(String outcome) {
        registry.counter("parley.turns", "outcome", outcome).increment();
    }

    void countDeadLetter() {
        registry.counter("parley.dead.letters", "queue", "turns").increment();
    }

    void took(Duration duration) {
        registry.timer("parley.turn").record(duration);
    }
}
