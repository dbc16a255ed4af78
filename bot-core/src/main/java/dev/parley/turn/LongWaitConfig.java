package dev.parley.turn;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * When people are told how long they will wait.
 *
 * @param depth conversations that may wait before those behind them are told; 0: nobody is told
 * @param atLeast the shortest wait that is worth telling
 */
@ConfigurationProperties("parley.long-wait")
record LongWaitConfig(
        @Bindable(defaultValue = "100") @Min(0) @Max(1_000_000) int depth,
        @Bindable(defaultValue = "1m") Duration atLeast) {}
