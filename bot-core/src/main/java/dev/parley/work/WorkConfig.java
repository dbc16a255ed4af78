package dev.parley.work;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How conversations are leased and worked on.
 *
 * @param lease how long a lease holds without being renewed; what a dead process held is taken over
 *     after this
 * @param concurrency the most conversations one process works on at once, in each queue that has no
 *     lower bound of its own
 * @param poll how often a queue is looked at when no wake-up comes
 * @param grace how long a stopping process lets its turns finish
 */
@ConfigurationProperties("parley.work")
public record WorkConfig(
        @Bindable(defaultValue = "6s") Duration lease,
        @Bindable(defaultValue = "4000") @Min(1) @Max(100_000) int concurrency,
        @Bindable(defaultValue = "2s") Duration poll,
        @Bindable(defaultValue = "20s") Duration grace) {}
