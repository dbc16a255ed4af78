package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.ai.model.operation.ModelOperations;
import dev.parley.ai.model.operation.ModelState;
import dev.parley.ai.model.operation.Progress;
import dev.parley.ai.openapi.Described;
import dev.parley.assistant.ModelName;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The models there are, and what can be done with them. */
@Controller("/api/v1/models")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class ModelsController {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ModelOperations models;
    private final LongCalls longCalls;

    ModelsController(ModelOperations models, LongCalls longCalls) {
        this.models = models;
        this.longCalls = longCalls;
    }

    /** The models. */
    record ModelsResponse(@JsonPropertyDescription("The default first") List<ModelView> models) {}

    /** A model that something is done with. */
    record ModelRequest(
            @JsonPropertyDescription("Registry name") ModelName model,
            @JsonPropertyDescription("Whether to tell of progress") Optional<Boolean> stream) {}

    /** What can be done with a model and takes a while. */
    @FunctionalInterface
    private interface Work {
        void on(ModelName model, Consumer<Progress> news) throws InterruptedException;
    }

    @Get
    @NeedsScope(Scope.MODELS_READ)
    @Described(
            summary = "List the models",
            details = "Those for chats where 'purpose' names no others: embedding, scoring or all.",
            gives = ModelsResponse.class)
    HttpResponse<String> models(@QueryValue Optional<String> purpose) throws InterruptedException {
        Optional<Purpose> wanted = ModelView.purpose(purpose.orElse(Purpose.CHAT.code()));
        List<ModelView> views =
                models.list().stream()
                        .filter(state ->
                                wanted.map(kind -> state.row().model().purpose() == kind)
                                        .orElse(true))
                        .sorted(
                                Comparator.comparing((ModelState state) -> !state.byDefault())
                                        .thenComparing(state -> state.row().model().provider()))
                        .map(ModelView::of)
                        .toList();
        return json(HttpStatus.OK, new ModelsResponse(views));
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.MODELS_WRITE)
    @Described(
            summary = "Register a model",
            takes = RegisterRequest.class,
            gives = ModelView.class,
            status = 201)
    HttpResponse<String> register(@Body byte @Nullable [] body) throws InterruptedException {
        RegisterRequest request = ApiJson.read(body, RegisterRequest.class);
        models.register(request.model());
        return json(HttpStatus.CREATED, view(request.model().name()));
    }

    /** Names hold a slash, and may hold several. */
    @Delete("/{+name}")
    @NeedsScope(Scope.MODELS_WRITE)
    @Described(
            summary = "Remove a model",
            details = "One that its server offers is removed with its files only: 'files=true'.",
            status = 204)
    HttpResponse<String> remove(@PathVariable String name, @QueryValue Optional<Boolean> files)
            throws InterruptedException {
        models.remove(new ModelName(name), files.orElse(false));
        return HttpResponse.noContent();
    }

    @Post(value = "/load", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.MODELS_WRITE)
    @Described(
            summary = "Load a model into memory",
            details = "Those that answered longest ago go first where it needs their room.",
            takes = ModelRequest.class,
            gives = ModelView.class,
            streams = true)
    HttpResponse<?> load(HttpRequest<?> call, @Body byte @Nullable [] body)
            throws InterruptedException {
        return work(call, body, models::load);
    }

    @Post(value = "/unload", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.MODELS_WRITE)
    @Described(
            summary = "Take a model out of memory",
            takes = ModelRequest.class,
            gives = ModelView.class,
            streams = true)
    HttpResponse<?> unload(HttpRequest<?> call, @Body byte @Nullable [] body)
            throws InterruptedException {
        return work(call, body, (model, _) -> models.unload(model));
    }

    @Post(value = "/pull", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.MODELS_WRITE)
    @Described(
            summary = "Fetch a model's files",
            details = "It is registered once they are all there.",
            takes = ModelRequest.class,
            gives = ModelView.class,
            streams = true)
    HttpResponse<?> pull(HttpRequest<?> call, @Body byte @Nullable [] body)
            throws InterruptedException {
        return work(call, body, models::pull);
    }

    @Post(value = "/create", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.MODELS_WRITE)
    @Described(
            summary = "Make a model of files or of another model",
            details = "It is registered once its server has it.",
            takes = CreateRequest.class,
            gives = ModelView.class,
            streams = true)
    HttpResponse<?> create(HttpRequest<?> call, @Body byte @Nullable [] body)
            throws InterruptedException {
        CreateRequest request = ApiJson.read(body, CreateRequest.class);
        ModelName name = request.model();
        ModelOperations.Ingredients ingredients = request.ingredients();
        return longCalls.answer(
                call,
                request.stream().orElse(false),
                news -> {
                    models.create(name, ingredients, news);
                    return view(name);
                });
    }

    private HttpResponse<?> work(HttpRequest<?> call, byte @Nullable [] body, Work work)
            throws InterruptedException {
        ModelRequest request = ApiJson.read(body, ModelRequest.class);
        ModelName name = request.model();
        return longCalls.answer(
                call,
                request.stream().orElse(false),
                news -> {
                    work.on(name, news);
                    return view(name);
                });
    }

    private ModelView view(ModelName name) throws InterruptedException {
        return models.state(name)
                .map(ModelView::of)
                .orElseThrow(() ->
                        ApiException.unavailable(
                                "It was done, and the model's server does not name it yet.",
                                PAUSE));
    }

    private static HttpResponse<String> json(HttpStatus status, Object body) {
        return HttpResponse.status(status)
                .body(ApiJson.write(body))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
