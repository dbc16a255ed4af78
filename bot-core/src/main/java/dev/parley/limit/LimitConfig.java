package dev.parley.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much people may write before their messages wait.
 *
 * @param personBurst messages that a person may write at once after a pause; 0: no limit
 * @param personPerMinute messages a minute that a person may write on and on
 * @param allBurst turns that all people together get at once after a pause
 * @param allPerMinute turns a minute that all people together get; 0: no limit
 */
@ConfigurationProperties("parley.limit")
record LimitConfig(
        @Bindable(defaultValue = "30") @Min(0) @Max(10_000) int personBurst,
        @Bindable(defaultValue = "20") @Min(1) @Max(10_000) int personPerMinute,
        @Bindable(defaultValue = "200") @Min(1) @Max(1_000_000) int allBurst,
        @Bindable(defaultValue = "0") @Min(0) @Max(1_000_000) int allPerMinute) {}
