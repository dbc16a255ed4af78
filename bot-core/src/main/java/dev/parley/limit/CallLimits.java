package dev.parley.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.clock.Steady;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How many calls a minute others may make, counted over all processes; while Redis is away each
 * process counts for itself. Safe for use by many threads.
 */
@Singleton
public final class CallLimits {

    private static final int MOST_CALLERS = 100_000;
    private static final Duration UNTIL_FULL = Duration.ofMinutes(1);

    /** A caller under one limit: under another it starts anew. */
    private record Caller(String name, int perMinute) {}

    private final SharedBuckets shared;
    private final TimeMeter time;
    private final Cache<Caller, Allowance> callers;

    CallLimits(SharedBuckets shared, @Steady InstantSource clock) {
        this.shared = shared;
        this.time = new ClockTime(clock);
        this.callers =
                Caffeine.newBuilder()
                        .maximumSize(MOST_CALLERS)
                        .expireAfterAccess(UNTIL_FULL.multipliedBy(2))
                        .build();
    }

    /**
     * Takes one call of a caller's.
     *
     * @param caller tells the caller from others; nothing personal
     * @param perMinute how many calls a minute, and at once after a pause, 1 or more
     * @return zero: it may be made; else how long to wait before the next one, up to a minute
     */
    public Duration take(String caller, int perMinute) {
        ConsumptionProbe probe =
                of(new Caller(caller, perMinute))
                        .ask(bucket -> bucket.tryConsumeAndReturnRemaining(1));
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        // A clock that went back would fill it only once it has come round.
        return wait.compareTo(UNTIL_FULL) < 0 ? wait : UNTIL_FULL;
    }

    private Allowance of(Caller caller) {
        return callers.get(
                caller,
                key ->
                        new Allowance(
                                "parley:limit:call:" + key.name() + ":" + key.perMinute(),
                                Allowance.limit(key.perMinute(), key.perMinute()),
                                shared,
                                time));
    }
}
