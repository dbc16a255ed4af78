package dev.parley.ai;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Calls of a server that may take a moment only, because a person waits and it goes without it,
 * too. One that keeps failing is left alone for a while. Safe for use by many threads.
 */
public final class BoundedCalls {

    private final CircuitBreaker breaker;
    private final Duration limit;

    /**
     * @param name of the server's work, as failures are told
     * @param limit the longest a call may take
     */
    public BoundedCalls(String name, Duration limit) {
        this.breaker =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.from(rule())
                                .ignoreExceptions(CancellationException.class)
                                .build());
        this.limit = limit;
    }

    /** When a server is left alone: half of ten calls, at least four, failed; then for 15 s. */
    public static CircuitBreakerConfig rule() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(15))
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }

    /**
     * Makes a call.
     *
     * @throws LateException when it took too long
     * @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException while the server is
     *     left alone
     * @throws CancellationException when the caller was interrupted
     * @throws RuntimeException as the call itself throws
     */
    public <T> T call(Supplier<T> work) {
        return breaker.executeSupplier(() -> inTime(work));
    }

    private <T> T inTime(Supplier<T> work) {
        try {
            return TimeLimit.call(work::get, limit).orElseThrow(() -> new LateException(limit));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the caller was interrupted");
        } catch (IllegalStateException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /** There was no answer in time. */
    public static final class LateException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private LateException(Duration limit) {
            super("no answer within " + limit.toMillis() + " ms");
        }
    }
}
