package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the calls that run at once on each model. Who waits gets a slot in the order of asking.
 */
@Singleton
final class ModelSlots {

    private final Map<ModelName, Semaphore> slots = new ConcurrentHashMap<>();
    private final ModelsConfig config;

    ModelSlots(ModelsConfig config) {
        this.config = config;
    }

    /** Waits for a slot; false when none became free in time. */
    boolean take(RegisteredModel model) throws InterruptedException {
        return of(model).tryAcquire(config.queueLimit().toMillis(), TimeUnit.MILLISECONDS);
    }

    void release(RegisteredModel model) {
        of(model).release();
    }

    private Semaphore of(RegisteredModel model) {
        return slots.computeIfAbsent(model.name(), _ -> new Semaphore(config.slotsOf(model), true));
    }
}
