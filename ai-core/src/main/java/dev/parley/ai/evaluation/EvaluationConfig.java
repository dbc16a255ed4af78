package dev.parley.ai.evaluation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What passes an evaluation.
 *
 * @param leastCited the least share of answerable questions whose answer cites what carries it
 * @param leastRefused the least share of unanswerable questions that get no answer
 */
@ConfigurationProperties("parley.evaluation")
record EvaluationConfig(
        @Bindable(defaultValue = "0.6") @Min(0) @Max(1) double leastCited,
        @Bindable(defaultValue = "0.8") @Min(0) @Max(1) double leastRefused) {

    boolean passes(EvaluationFigures figures) {
        return figures.cited() >= leastCited && figures.refused() >= leastRefused;
    }
}
