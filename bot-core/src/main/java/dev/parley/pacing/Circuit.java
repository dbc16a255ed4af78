package dev.parley.pacing;

import dev.parley.outbound.Delivery;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Stops sending for a while when a provider fails, so that neither side is busy with what comes to
 * nothing. What a provider refuses is no failure of it. Thread-safe.
 */
public final class Circuit {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final String provider;
    private final CircuitBreaker breaker;

    /**
     * A circuit that is closed.
     *
     * @param provider the provider's name, for operators: {@code Telegram}
     */
    public Circuit(String provider) {
        this.provider = provider;
        this.breaker =
                CircuitBreaker.of(
                        provider,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(20)
                                .minimumNumberOfCalls(10)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(PAUSE)
                                .permittedNumberOfCallsInHalfOpenState(3)
                                .recordResult(Circuit::isFailure)
                                .build());
    }

    /** One try to send. */
    @FunctionalInterface
    public interface Attempt {
        Delivery make() throws InterruptedException;
    }

    /**
     * Makes the attempt, or postpones it while the provider is being left in peace. Whoever is
     * interrupted meanwhile cannot tell whether it arrived, and stays interrupted.
     */
    public Delivery through(Attempt attempt) {
        try {
            return tried(attempt);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Delivery.Uncertain("interrupted while sending");
        }
    }

    private Delivery tried(Attempt attempt) throws InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            return new Delivery.Postponed(pause(), provider + " does not answer; sending pauses");
        }
        long start = breaker.getCurrentTimestamp();
        boolean tells = false;
        try {
            Delivery delivery = attempt.make();
            tells = !(delivery instanceof Delivery.Postponed);
            if (tells) {
                breaker.onResult(
                        breaker.getCurrentTimestamp() - start,
                        breaker.getTimestampUnit(),
                        delivery);
            }
            return delivery;
        } finally {
            if (!tells) {
                breaker.releasePermission();
            }
        }
    }

    /** Whether the provider is being left in peace. */
    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** Scattered, so that not all come back at once. */
    private static Duration pause() {
        return PAUSE.plusMillis(ThreadLocalRandom.current().nextLong(PAUSE.toMillis() / 2));
    }

    private static boolean isFailure(Object result) {
        return result instanceof Delivery.Failed || result instanceof Delivery.Uncertain;
    }
}
