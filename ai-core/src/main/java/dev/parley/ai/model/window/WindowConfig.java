package dev.parley.ai.model.window;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much a model may be given to read.
 *
 * @param tokens the most that a call takes up, question and answer, 1,024 to 1,000,000; a model
 *     that takes in less gets less
 */
@ConfigurationProperties("parley.window")
record WindowConfig(@Bindable(defaultValue = "8192") @Min(1_024) @Max(1_000_000) int tokens) {}
