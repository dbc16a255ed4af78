package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.openapi.Described;
import dev.parley.assistant.Model;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** The models there are. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ModelsController {

    private final ChatModels models;

    ModelsController(ChatModels models) {
        this.models = models;
    }

    /** The models. */
    record ModelsResponse(@JsonPropertyDescription("The default first") List<Model> models) {}

    @Get("/api/v1/models")
    @NeedsScope(Scope.MODELS_READ)
    @Described(summary = "List the models", gives = ModelsResponse.class)
    HttpResponse<String> models() {
        return HttpResponse.ok(ApiJson.write(new ModelsResponse(models.models())))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
