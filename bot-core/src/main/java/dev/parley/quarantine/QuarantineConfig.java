package dev.parley.quarantine;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How much is kept in quarantine.
 *
 * @param retention how long; then it is deleted
 * @param most how many deliveries, 1 to 100,000; older ones make room
 */
@ConfigurationProperties("parley.quarantine")
record QuarantineConfig(
        @Bindable(defaultValue = "30d") Duration retention,
        @Bindable(defaultValue = "1000") @Min(1) @Max(100_000) int most) {}
