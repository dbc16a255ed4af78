package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import dev.parley.clock.Steady;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Notes when each model answered last: once a minute, beside the way of the answer. Safe for use by
 * many threads.
 */
@Singleton
final class ModelUse {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final JdbcModels table;
    private final InstantSource clock;
    private final InstantSource steady;
    private final ExecutorService writing =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("model-use").factory());
    private final Map<ModelName, Instant> noted = new ConcurrentHashMap<>();

    ModelUse(JdbcModels table, InstantSource clock, @Steady InstantSource steady) {
        this.table = table;
        this.clock = clock;
        this.steady = steady;
    }

    void note(RegisteredModel model) {
        Instant now = steady.instant();
        Instant before = noted.get(model.name());
        boolean due =
                before == null
                        ? noted.putIfAbsent(model.name(), now) == null
                        : now.isAfter(before.plus(EVERY))
                                && noted.replace(model.name(), before, now);
        if (due && !writing.isShutdown()) {
            writing.execute(() -> table.used(model.name(), clock.instant()));
        }
    }

    /** Waits for what is being written. */
    @PreDestroy
    void close() {
        writing.close();
    }
}
