package dev.parley.outbox;

import dev.parley.work.RetryPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How what is said is sent.
 *
 * @param attempts how often a message is tried before it is a dead letter, 1 to 100
 * @param firstPause the pause after the first failure; it doubles from then on
 * @param longestPause the longest pause
 * @param timeLimit how long sending to one conversation may take in one go
 * @param concurrency the most conversations one process sends to at once: those beyond wait in the
 *     queue, where a crash leaves no doubt about them
 * @param uncertain what happens to a reply whose sending was cut off with an unknown outcome
 */
@ConfigurationProperties("parley.outbox")
public record OutboxConfig(
        @Bindable(defaultValue = "8") @Min(1) @Max(100) int attempts,
        @Bindable(defaultValue = "500ms") Duration firstPause,
        @Bindable(defaultValue = "60s") Duration longestPause,
        @Bindable(defaultValue = "60s") Duration timeLimit,
        @Bindable(defaultValue = "400") @Min(1) @Max(100_000) int concurrency,
        @Bindable(defaultValue = "resend") UncertainSend uncertain) {

    /** What happens to a reply that may or may not have arrived. */
    public enum UncertainSend {
        /** It is sent again and marked: a lost answer is worse than a doubled one. */
        RESEND,
        /** It waits for an operator. */
        HOLD
    }

    RetryPolicy retries() {
        return new RetryPolicy(attempts, firstPause, longestPause);
    }
}
