package dev.parley.testservers.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Applies {@link RateLimits} to messages; a refused one counts for nothing. Thread-safe. */
final class RateLimiter {
    private static final long EVERYONE = 0;

    private final RateLimits limits;
    private final LongSupplier nanoTime;
    private final Map<Long, TokenBucket> buckets = new HashMap<>();

    /**
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    RateLimiter(RateLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** Takes a message's place in both limits, or refuses it. */
    synchronized void admit(long chat) throws ApiException {
        long now = nanoTime.getAsLong();
        List<TokenBucket> both = List.of(bucket(EVERYONE, now), bucket(chat, now));
        double wait =
                both.stream().mapToDouble(bucket -> bucket.secondsToWait(now)).max().orElse(0);
        if (wait > 0) {
            throw ApiException.tooManyRequests((long) Math.ceil(wait));
        }
        both.forEach(TokenBucket::take);
    }

    private TokenBucket bucket(long key, long now) {
        return buckets.computeIfAbsent(key, _ -> newBucket(key, now));
    }

    private TokenBucket newBucket(long key, long now) {
        if (key == EVERYONE) {
            return bucket(limits.perSecond(), limits.perSecond(), now);
        }
        return key < 0
                ? bucket(limits.perGroupAndMinute() / 60, limits.perGroupAndMinute(), now)
                : bucket(limits.perChatAndSecond(), limits.perChatAndSecond(), now);
    }

    private static TokenBucket bucket(double perSecond, double capacity, long now) {
        return perSecond > 0
                ? new TokenBucket(perSecond, Math.max(1, capacity), now)
                : new TokenBucket(Double.MAX_VALUE, Double.MAX_VALUE, now);
    }
}
