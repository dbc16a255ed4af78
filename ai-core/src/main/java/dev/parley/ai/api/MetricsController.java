package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.openapi.Described;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The AI core's own figures, of this process. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class MetricsController {

    /** What the meters of the AI core's packages are called. */
    private static final List<String> PREFIXES =
            List.of(
                    "parley.model",
                    "parley.retrieval",
                    "parley.api",
                    "parley.cache",
                    "parley.slot",
                    "parley.function",
                    "parley.knowledge");

    private final MeterRegistry meters;
    private final InstantSource clock;

    MetricsController(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** The figures. */
    record MetricsResponse(
            @JsonPropertyDescription("When they were read") Instant timestamp,
            @JsonPropertyDescription("By name and tags; since the start of the process")
                    List<MeterView> meters) {}

    /** One meter. */
    record MeterView(
            @JsonPropertyDescription("What is measured") String name,
            @JsonPropertyDescription("Of what: a model, an outcome") Map<String, String> tags,
            @JsonPropertyDescription("How it is measured: counter, timer, gauge") String type,
            @JsonPropertyDescription("Total and max of a timer are in seconds")
                    Map<String, Double> values) {

        static MeterView of(Meter meter) {
            Map<String, String> tags = new TreeMap<>();
            for (Tag tag : meter.getId().getTagsAsIterable()) {
                tags.put(tag.getKey(), tag.getValue());
            }
            return new MeterView(
                    meter.getId().getName(),
                    tags,
                    meter.getId().getType().name().toLowerCase(Locale.ROOT),
                    values(meter));
        }

        private static Map<String, Double> values(Meter meter) {
            Map<String, Double> values = new TreeMap<>();
            for (Measurement measurement : meter.measure()) {
                double value = measurement.getValue();
                // JSON has no word for what is not a number.
                if (Double.isFinite(value)) {
                    values.put(measurement.getStatistic().getTagValueRepresentation(), value);
                }
            }
            return values;
        }
    }

    @Get("/api/v1/metrics")
    @NeedsScope(Scope.METRICS)
    @Described(
            summary = "Read the AI core's figures",
            details =
                    "Calls and times of models and searches, refused calls; those of this process alone.",
            gives = MetricsResponse.class)
    HttpResponse<String> metrics() {
        List<MeterView> views =
                meters.getMeters().stream()
                        .filter(meter ->
                                PREFIXES.stream().anyMatch(meter.getId().getName()::startsWith))
                        .map(MeterView::of)
                        .sorted(
                                Comparator.comparing(MeterView::name)
                                        .thenComparing(view -> view.tags().toString()))
                        .toList();
        return HttpResponse.ok(ApiJson.write(new MetricsResponse(clock.instant(), views)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
