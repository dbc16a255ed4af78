package dev.parley.ai.model;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How models are called.
 *
 * @param slots calls at once to one model, 1 to 10,000
 * @param queue how many calls may wait for one model in one process; who comes then is told so
 * @param connectLimit the longest a connection may take to come about
 * @param firstTokenLimit the longest wait for the first piece of an answer, where answers are taken
 *     in pieces; null: they are taken whole, which costs less
 * @param totalLimit the longest a call may take
 * @param queueLimit the longest a question waits for a free slot before another model answers
 * @param idle how long a model stays in its server's memory that nobody asks; 0: it goes at once
 * @param loadLimit the longest a server may be silent while it loads, fetches or makes a model
 * @param requireEvaluation whether a model answers where nobody chose one only after its newest
 *     evaluation passed
 * @param refresh how old the list of models may be before it is looked up again
 */
@ConfigurationProperties("parley.models")
public record ModelsConfig(
        @Bindable(defaultValue = "50") @Min(1) @Max(10_000) int slots,
        @Bindable(defaultValue = "10000") @Min(1) int queue,
        @Bindable(defaultValue = "2s") Duration connectLimit,
        @Nullable Duration firstTokenLimit,
        @Bindable(defaultValue = "60s") Duration totalLimit,
        @Bindable(defaultValue = "90s") Duration queueLimit,
        @Bindable(defaultValue = "10m") Duration idle,
        @Bindable(defaultValue = "5m") Duration loadLimit,
        @Bindable(defaultValue = "false") boolean requireEvaluation,
        @Bindable(defaultValue = "30s") Duration refresh) {

    /** How long to wait for the first piece of an answer; empty: answers are taken whole. */
    public Optional<Duration> firstToken() {
        return Optional.ofNullable(firstTokenLimit);
    }

    int slotsOf(RegisteredModel model) {
        return model.limits().slots().orElse(slots);
    }

    Duration totalLimitOf(RegisteredModel model) {
        return model.limits().total().orElse(totalLimit);
    }
}
