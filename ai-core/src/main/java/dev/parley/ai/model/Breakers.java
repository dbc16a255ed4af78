package dev.parley.ai.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/**
 * One circuit breaker for each server: one that keeps failing is left alone for a while instead of
 * keeping everybody waiting.
 */
@Singleton
final class Breakers {

    /**
     * Half of the last ten calls, at least four, have to fail; then it rests, and two calls try it
     * again.
     */
    private static final CircuitBreakerConfig RULE =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(4)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(15))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .build();

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(RULE);

    CircuitBreaker of(RegisteredModel model) {
        String server = model.endpoint().map(URI::toString).orElse(model.provider().code());
        return breakers.circuitBreaker(server);
    }
}
