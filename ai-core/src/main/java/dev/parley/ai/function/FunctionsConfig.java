package dev.parley.ai.function;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/**
 * Functions.
 *
 * @param off names of functions that nobody may call
 * @param timeLimit the longest that one call may take
 * @param kept how long the result of a changing call is kept for repeats with its idempotency key
 * @param certain percent of confidence from which words are taken for the wish to call a function
 */
@ConfigurationProperties("parley.functions")
record FunctionsConfig(
        @Bindable(defaultValue = "") List<String> off,
        @Bindable(defaultValue = "10s") Duration timeLimit,
        @Bindable(defaultValue = "24h") Duration kept,
        @Bindable(defaultValue = "60") @Min(1) @Max(100) int certain) {

    FunctionsConfig {
        off = off.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
