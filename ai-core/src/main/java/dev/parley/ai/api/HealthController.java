package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsNoKey;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.openapi.Described;
import dev.parley.assistant.Model;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Whether the AI core can answer, for probes: needs no key and tells nothing but that. Not on a
 * virtual thread: those queue behind answers when many are asked for.
 */
@Controller
@ExecuteOn(TaskExecutors.IO)
final class HealthController {

    private final ChatModels models;

    HealthController(ChatModels models) {
        this.models = models;
    }

    /** The state. */
    record Health(
            @JsonPropertyDescription("'UP'") String status,
            @JsonPropertyDescription("How many models can answer now") long models) {}

    @Get("/api/v1/health")
    @NeedsNoKey
    @Described(summary = "Say whether the AI core can answer", gives = Health.class)
    HttpResponse<String> health() {
        long available = models.models().stream().filter(Model::available).count();
        return HttpResponse.ok(ApiJson.write(new Health("UP", available)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
