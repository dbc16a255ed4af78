package dev.parley.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how many do something at once in all processes together; who asks first comes first. A
 * slot is a lease: that of a process which died is free again after {@link #LEASE}. Without Redis
 * everybody gets one, and each process keeps to its own bounds. Safe for use by many threads.
 */
@Singleton
public final class RedisSlots implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisSlots.class);
    private static final Duration LEASE = Duration.ofSeconds(6);
    private static final Duration RENEWAL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** A wake-up may be lost; who waits looks by itself, and shows that it still waits. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final String TOPIC = "parley:slot-free";

    /** Keys: holders, waiting, seen, last number. Arguments: who, slots, lease in milliseconds. */
    private static final String TAKE =
            """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
            for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now)) do
                redis.call('ZREM', KEYS[2], gone)
                redis.call('ZREM', KEYS[3], gone)
            end
            if not redis.call('ZSCORE', KEYS[2], ARGV[1]) then
                redis.call('ZADD', KEYS[2], redis.call('INCR', KEYS[4]), ARGV[1])
            end
            if redis.call('ZRANK', KEYS[2], ARGV[1]) < ARGV[2] - redis.call('ZCARD', KEYS[1]) then
                redis.call('ZREM', KEYS[2], ARGV[1])
                redis.call('ZREM', KEYS[3], ARGV[1])
                redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
                return 1
            end
            redis.call('ZADD', KEYS[3], now + ARGV[3], ARGV[1])
            return 0
            """;

    /** Arguments: who, topic, name. */
    private static final String FREE =
            """
            redis.call('ZREM', KEYS[1], ARGV[1])
            redis.call('ZREM', KEYS[2], ARGV[1])
            redis.call('ZREM', KEYS[3], ARGV[1])
            if redis.call('ZCARD', KEYS[2]) > 0 then
                redis.call('PUBLISH', ARGV[2], ARGV[3])
            end
            return 1
            """;

    /** Arguments: who, lease in milliseconds. */
    private static final String RENEW =
            """
            local time = redis.call('TIME')
            return redis.call('ZADD', KEYS[1], 'XX', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2], ARGV[1])
            """;

    private final RedisLink redis;
    private final Map<Slot, String> held = new ConcurrentHashMap<>();
    private final Map<String, Signal> signals = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewing;

    RedisSlots(RedisLink redis) {
        this.redis = redis;
        this.renewing =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("redis-slots").daemon().factory());
        redis.onMessages(connection -> {
            connection.addListener(
                    new RedisPubSubAdapter<String, String>() {
                        @Override
                        public void message(String topic, String name) {
                            if (topic.equals(TOPIC)) {
                                signal(name).ring();
                            }
                        }
                    });
            var _ = connection.async().subscribe(TOPIC);
        });
        schedule(renewing);
    }

    private void schedule(ScheduledExecutorService timer) {
        var _ =
                timer.scheduleWithFixedDelay(
                        this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A slot that is held; give it back in any case. */
    public record Slot(String name, String holder) {}

    /**
     * Waits for a slot.
     *
     * @param name of what is bounded
     * @param slots how many there are
     * @return empty when none became free in time
     */
    public Optional<Slot> take(String name, int slots, Duration patience)
            throws InterruptedException {
        Slot slot = new Slot(name, UUID.randomUUID().toString());
        long end = System.nanoTime() + patience.toNanos();
        Signal signal = signal(name);
        boolean taken = false;
        try {
            // Counted before it is asked: a ring in between is not missed.
            long rings = signal.rings();
            taken = ask(slot, slots);
            while (!taken && end - System.nanoTime() > 0) {
                signal.await(rings, Math.min(end - System.nanoTime(), LOOK.toNanos()));
                rings = signal.rings();
                taken = ask(slot, slots);
            }
        } finally {
            if (!taken) {
                free(slot);
            }
        }
        if (taken) {
            held.put(slot, name);
        }
        return taken ? Optional.of(slot) : Optional.empty();
    }

    private Signal signal(String name) {
        return signals.computeIfAbsent(name, _ -> new Signal());
    }

    /** Wakes all who wait: only the first of them gets the slot, and nobody here knows who is. */
    private static final class Signal {

        private final Lock lock = new ReentrantLock();
        private final Condition rang = lock.newCondition();
        private long rings;

        long rings() {
            lock.lock();
            try {
                return rings;
            } finally {
                lock.unlock();
            }
        }

        void ring() {
            lock.lock();
            try {
                rings++;
                rang.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Returns when it rang more often than that, or after a time. */
        void await(long seen, long nanos) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = nanos;
                while (rings == seen && left > 0) {
                    left = rang.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Gives a slot back. */
    public void free(Slot slot) {
        held.remove(slot);
        run(FREE, slot, slot.holder(), TOPIC, slot.name());
    }

    private boolean ask(Slot slot, int slots) throws InterruptedException {
        Optional<RedisFuture<Long>> answer =
                run(
                        TAKE,
                        slot,
                        slot.holder(),
                        String.valueOf(slots),
                        String.valueOf(LEASE.toMillis()));
        if (answer.isEmpty()) {
            return true;
        }
        try {
            return answer.get().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == 1;
        } catch (ExecutionException | TimeoutException failure) {
            LOG.debug("Redis gives no slots, each process keeps to its own bound", failure);
            return true;
        }
    }

    private void renew() {
        held.keySet()
                .forEach(slot -> run(RENEW, slot, slot.holder(), String.valueOf(LEASE.toMillis())));
    }

    private Optional<RedisFuture<Long>> run(String script, Slot slot, String... arguments) {
        // In braces: a cluster keeps keys of one name together.
        String key = "parley:slots:{" + slot.name() + "}:";
        String[] keys = {key + "held", key + "waiting", key + "seen", key + "number"};
        return redis.commands()
                .map(commands ->
                        commands.<Long>eval(script, ScriptOutputType.INTEGER, keys, arguments));
    }

    @Override
    @PreDestroy
    public void close() {
        renewing.shutdownNow();
    }
}
