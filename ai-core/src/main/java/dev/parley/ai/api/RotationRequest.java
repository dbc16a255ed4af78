package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.ApiKeys;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How a secret is to be replaced. */
record RotationRequest(
        @JsonPropertyDescription(
                        "How many seconds the earlier secret works on, up to 30 days; one day where none is given")
                @Min(0)
                @Max(2_592_000)
                Optional<Integer> overlapSeconds) {

    Duration overlap() {
        return overlapSeconds.map(Duration::ofSeconds).orElse(ApiKeys.USUAL_OVERLAP);
    }
}
