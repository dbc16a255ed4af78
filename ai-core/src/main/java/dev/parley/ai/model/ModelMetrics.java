package dev.parley.ai.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts and times calls: {@code parley_model_calls_total} and {@code parley_model_seconds}. */
@Singleton
final class ModelMetrics {

    private final MeterRegistry meters;

    ModelMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(RegisteredModel model, Completion completion, Duration took) {
        String outcome =
                switch (completion) {
                    case Completion.Completed _ -> "answered";
                    case Completion.ToolsWanted _ -> "tools";
                    case Completion.Failed failed -> failed.fault().code();
                };
        String name = model.name().value();
        meters.counter("parley.model.calls", "model", name, "outcome", outcome).increment();
        Timer.builder("parley.model")
                .description("time of a call to a model, waiting for a slot included")
                .tag("model", name)
                .publishPercentileHistogram()
                .register(meters)
                .record(took);
    }
}
