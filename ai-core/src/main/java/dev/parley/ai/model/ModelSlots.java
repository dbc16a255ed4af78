package dev.parley.ai.model;

import dev.parley.assistant.AiCoreBusyException;
import dev.parley.assistant.ModelName;
import dev.parley.redis.RedisSlots;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the calls that run at once on each model. Who waits gets a slot in the order of asking. A
 * number of slots that somebody set for a model is for all processes together; the usual number,
 * which only keeps a server from being flooded, is each process's own and costs no trip to Redis.
 * Safe for use by many threads.
 */
@Singleton
final class ModelSlots {

    /** After how long somebody who found no place asks again. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final Map<ModelName, Queue> queues = new ConcurrentHashMap<>();
    private final ModelsConfig config;
    private final RedisSlots shared;
    private final MeterRegistry meters;

    ModelSlots(ModelsConfig config, RedisSlots shared, MeterRegistry meters) {
        this.config = config;
        this.shared = shared;
        this.meters = meters;
    }

    /** A place at a model; closing it gives it to the next. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a slot; empty when none became free in time.
     *
     * @throws AiCoreBusyException at once, when too many wait already
     */
    Optional<Place> take(RegisteredModel model) throws InterruptedException {
        Queue queue = queues.computeIfAbsent(model.name(), _ -> new Queue(model));
        Semaphore slots = queue.slots(config.slotsOf(model));
        if (slots.getQueueLength() >= config.queue()) {
            throw new AiCoreBusyException(
                    "%d calls wait for %s already, no more may (parley.models.queue)"
                            .formatted(slots.getQueueLength(), model.name()),
                    BUSY);
        }
        long end = System.nanoTime() + config.queueLimit().toNanos();
        if (!slots.tryAcquire(config.queueLimit().toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        return model.limits().slots().isEmpty()
                ? Optional.of(slots::release)
                : shared(model, slots, Duration.ofNanos(end - System.nanoTime()));
    }

    /** Who has a slot here waits for one among all processes, too. */
    private Optional<Place> shared(RegisteredModel model, Semaphore slots, Duration patience)
            throws InterruptedException {
        Optional<RedisSlots.Slot> slot = Optional.empty();
        try {
            slot = shared.take(model.name().value(), config.slotsOf(model), patience);
        } finally {
            if (slot.isEmpty()) {
                slots.release();
            }
        }
        return slot.map(taken ->
                () -> {
                    shared.free(taken);
                    slots.release();
                });
    }

    /** The slots of one model here; another number of them holds for who comes from then on. */
    private final class Queue {

        private int count;
        private Semaphore slots = new Semaphore(0);

        Queue(RegisteredModel model) {
            meters.gauge(
                    "parley.model.waiting",
                    Tags.of("model", model.name().value()),
                    this,
                    queue -> queue.slots.getQueueLength());
        }

        synchronized Semaphore slots(int wanted) {
            if (wanted != count) {
                count = wanted;
                slots = new Semaphore(wanted, true);
            }
            return slots;
        }
    }
}
