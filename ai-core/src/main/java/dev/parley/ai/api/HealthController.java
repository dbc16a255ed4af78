package dev.parley.ai.api;

import dev.parley.ai.model.ChatModels;
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

    static final String PATH = "/api/v1/health";

    private final ChatModels models;

    HealthController(ChatModels models) {
        this.models = models;
    }

    /**
     * The state.
     *
     * @param status {@code UP}
     * @param models how many models can answer now
     */
    record Health(String status, long models) {}

    @Get(PATH)
    HttpResponse<String> health() {
        long available = models.models().stream().filter(Model::available).count();
        return HttpResponse.ok(ApiJson.write(new Health("UP", available)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
