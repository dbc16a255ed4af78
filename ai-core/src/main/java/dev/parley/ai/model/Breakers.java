package dev.parley.ai.model;

import dev.parley.ai.BoundedCalls;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * One circuit breaker for each server: one that keeps failing is left alone for a while instead of
 * keeping everybody waiting.
 */
@Singleton
final class Breakers {

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(BoundedCalls.rule());

    CircuitBreaker of(RegisteredModel model) {
        String server = model.endpoint().map(URI::toString).orElse(model.provider().code());
        return breakers.circuitBreaker(server);
    }
}
