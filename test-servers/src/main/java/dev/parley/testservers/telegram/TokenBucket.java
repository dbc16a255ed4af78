package dev.parley.testservers.telegram;

/** Allows a number of calls per second on average and a burst of as many as one second's worth. */
final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double capacity;
    private double tokens;
    private long filledAt;

    /**
     * @param now {@link System#nanoTime}
     */
    TokenBucket(double perSecond, double capacity, long now) {
        this.perSecond = perSecond;
        this.capacity = capacity;
        this.tokens = capacity;
        this.filledAt = now;
    }

    /** Seconds until a call is allowed, 0 for now; takes nothing. */
    synchronized double secondsToWait(long now) {
        tokens = Math.min(capacity, tokens + (now - filledAt) / NANOS_PER_SECOND * perSecond);
        filledAt = now;
        return Math.max(0, (1 - tokens) / perSecond);
    }

    synchronized void take() {
        tokens--;
    }
}
