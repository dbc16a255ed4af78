package dev.parley.turn;

import dev.parley.work.RetryPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How turns are made.
 *
 * @param attempts how often a turn is tried before its messages are a dead letter, 1 to 100
 * @param firstPause the pause after the first failure; it doubles from then on
 * @param longestPause the longest pause
 * @param absence how long an AI core that cannot be reached is waited for, before that counts as a
 *     failed attempt
 * @param timeLimit how long one turn may take, the model included
 * @param longestText characters that a burst of messages may have
 * @param largestFile bytes that a file may have that a person sends, 1 to 20,971,520
 * @param confirmationLimit how long a change that a person was asked to confirm waits for their yes
 */
@ConfigurationProperties("parley.turn")
record TurnConfig(
        @Bindable(defaultValue = "5") @Min(1) @Max(100) int attempts,
        @Bindable(defaultValue = "1s") Duration firstPause,
        @Bindable(defaultValue = "30s") Duration longestPause,
        @Bindable(defaultValue = "2m") Duration absence,
        @Bindable(defaultValue = "180s") Duration timeLimit,
        @Bindable(defaultValue = "8000") @Min(100) @Max(100_000) int longestText,
        @Bindable(defaultValue = "20971520") @Min(1) @Max(20_971_520) int largestFile,
        @Bindable(defaultValue = "10m") Duration confirmationLimit) {

    RetryPolicy retries() {
        return new RetryPolicy(attempts, firstPause, longestPause);
    }
}
