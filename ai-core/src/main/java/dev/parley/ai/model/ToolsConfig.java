package dev.parley.ai.model;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How models use tools.
 *
 * @param calls how many calls of tools one answer may take, 0 to 20; 0: models get no tools
 * @param timeLimit the longest that an answer with tools may take as a whole; after it the model is
 *     asked without
 */
@ConfigurationProperties("parley.tools")
record ToolsConfig(
        @Bindable(defaultValue = "5") @Min(0) @Max(20) int calls,
        @Bindable(defaultValue = "45s") Duration timeLimit) {}
