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

    /** People are told that there will be a wait: they wrote a lot, or many others did. */
    void countNotices(String notice, long people) {
        registry.counter("parley.notices", "notice", notice).increment((double) people);
    }

    void took(Duration duration) {
        registry.timer("parley.turn").record(duration);
    }
}
