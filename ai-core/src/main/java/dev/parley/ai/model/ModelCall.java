package dev.parley.ai.model;

import dev.parley.ai.TimeLimit;
import dev.parley.ai.model.Completion.Completed;
import dev.parley.ai.model.Completion.Failed;
import dev.parley.ai.model.Completion.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One call to one model: asks the circuit breaker, waits for a slot, limits the time, counts. */
@Singleton
final class ModelCall {

    private final List<ChatProvider> providers;
    private final ModelsConfig config;
    private final ModelSlots slots;
    private final Breakers breakers;
    private final ModelMetrics metrics;
    private final ModelHealth health;
    private final ModelUse use;

    ModelCall(
            List<ChatProvider> providers,
            ModelsConfig config,
            ModelSlots slots,
            Breakers breakers,
            ModelMetrics metrics,
            ModelHealth health,
            ModelUse use) {
        this.providers = List.copyOf(providers);
        this.config = config;
        this.slots = slots;
        this.breakers = breakers;
        this.metrics = metrics;
        this.health = health;
        this.use = use;
    }

    Completion make(RegisteredModel model, Prompt prompt) throws InterruptedException {
        long start = System.nanoTime();
        Completion completion =
                model.provider() == Provider.EXTRACTIVE
                        ? providerOf(model).complete(model, prompt)
                        : guarded(model, prompt);
        metrics.count(model, completion, Duration.ofNanos(System.nanoTime() - start));
        health.note(model, completion);
        if (completion instanceof Completion.Completed) {
            use.note(model);
        }
        return completion;
    }

    private Completion guarded(RegisteredModel model, Prompt prompt) throws InterruptedException {
        Optional<ModelSlots.Place> place = slots.take(model);
        if (place.isEmpty()) {
            return new Failed(Fault.BUSY, "no free slot within " + config.queueLimit());
        }
        try (ModelSlots.Place _ = place.get()) {
            CircuitBreaker breaker = breakers.of(model);
            return breaker.tryAcquirePermission()
                    ? watched(breaker, model, prompt)
                    : new Failed(Fault.RESTING, "its server failed too often a moment ago");
        }
    }

    private Completion watched(CircuitBreaker breaker, RegisteredModel model, Prompt prompt)
            throws InterruptedException {
        long start = System.nanoTime();
        boolean decided = false;
        try {
            Completion completion = limited(model, prompt);
            long took = System.nanoTime() - start;
            if (saysServerIsIll(completion)) {
                breaker.onError(took, TimeUnit.NANOSECONDS, new ServerIllException());
            } else {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            decided = true;
            return completion;
        } finally {
            if (!decided) {
                breaker.releasePermission();
            }
        }
    }

    private Completion limited(RegisteredModel model, Prompt prompt) throws InterruptedException {
        Duration limit = config.totalLimitOf(model);
        return TimeLimit.call(() -> providerOf(model).complete(model, prompt), limit)
                .map(ModelCall::withText)
                .orElseGet(() -> new Failed(Fault.SLOW, "no whole answer within " + limit));
    }

    private static Completion withText(Completion completion) {
        return completion instanceof Completed completed && completed.text().isBlank()
                ? new Failed(Fault.EMPTY, "the answer has no text")
                : completion;
    }

    /** A refused call says something about the call, not about the server. */
    private static boolean saysServerIsIll(Completion completion) {
        return completion instanceof Failed failed
                && failed.fault() != Fault.REFUSED
                && failed.fault() != Fault.TOO_LONG;
    }

    private ChatProvider providerOf(RegisteredModel model) {
        return providers.stream()
                .filter(provider -> provider.provider() == model.provider())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "nobody calls models of " + model.provider().code()));
    }

    /**
     * What the circuit breaker keeps of a failure; without a stack trace, it happens often when a
     * server is down.
     */
    private static final class ServerIllException extends Exception {

        private static final long serialVersionUID = 1L;

        ServerIllException() {
            super("the model's server failed", null, false, false);
        }
    }
}
