package dev.parley.ai.memory;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How much of the conversations of those who call the API is remembered.
 *
 * @param turns the latest turns of a conversation that are kept word for word, 1 to 200; from two
 *     thirds of them on the oldest are put into few words
 * @param retention how long after its last turn a conversation is forgotten
 */
@ConfigurationProperties("parley.api-memory")
record MemoryConfig(
        @Bindable(defaultValue = "20") @Min(1) @Max(200) int turns,
        @Bindable(defaultValue = "30d") Duration retention) {}
