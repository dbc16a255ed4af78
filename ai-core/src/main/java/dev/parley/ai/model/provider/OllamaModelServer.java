package dev.parley.ai.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.operation.LoadedModel;
import dev.parley.ai.model.operation.ModelOperationException;
import dev.parley.ai.model.operation.ModelOperationException.Reason;
import dev.parley.ai.model.operation.ModelServer;
import dev.parley.ai.model.operation.Progress;
import dev.parley.ai.model.window.ContextWindow;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Models in the hands of Ollama; its API is described at docs.ollama.com/api. */
@Singleton
final class OllamaModelServer implements ModelServer, AutoCloseable {

    private final OllamaConfig ollama;
    private final ModelsConfig config;
    private final ContextWindow window;
    private final OllamaLines calls;

    OllamaModelServer(OllamaConfig ollama, ModelsConfig config, ContextWindow window) {
        this.ollama = ollama;
        this.config = config;
        this.window = window;
        this.calls = new OllamaLines(config.connectLimit(), config.loadLimit());
    }

    @Override
    public Provider provider() {
        return Provider.OLLAMA;
    }

    @Override
    public List<LoadedModel> loaded(Optional<URI> endpoint) {
        List<LoadedModel> loaded = new ArrayList<>();
        calls.call(
                "GET",
                at(endpoint, "/api/ps"),
                object(),
                answer -> answer.path("models").forEach(model -> loaded.add(loaded(model))));
        return List.copyOf(loaded);
    }

    private static LoadedModel loaded(JsonNode model) {
        return new LoadedModel(
                model.path("name").asText(),
                model.path("size").asLong(),
                model.path("size_vram").asLong(),
                time(model.path("expires_at").asText()));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public void load(RegisteredModel model) {
        keep(model, config.idle());
    }

    @Override
    public void unload(RegisteredModel model) {
        keep(model, Duration.ZERO);
    }

    /**
     * A request that asks nothing loads the model for that long; for no time at all unloads it. One
     * that is loaded with another window than questions come with would be loaded anew for the
     * first of them.
     */
    private void keep(RegisteredModel model, Duration time) {
        boolean embeds = model.purpose() == RegisteredModel.Purpose.EMBEDDING;
        ObjectNode body = named(model).put("keep_alive", time.toSeconds()).put("stream", false);
        calls.call(
                "POST",
                at(model.endpoint(), embeds ? "/api/embed" : "/api/generate"),
                embeds ? body.put("input", "") : withWindow(body, model),
                _ -> {});
    }

    private ObjectNode withWindow(ObjectNode body, RegisteredModel model) {
        body.putObject("options").put("num_ctx", window.of(model));
        return body;
    }

    @Override
    public void pull(RegisteredModel model, Consumer<Progress> news) {
        toItsEnd(at(model.endpoint(), "/api/pull"), named(model), news);
    }

    @Override
    public void create(RegisteredModel model, Recipe recipe, Consumer<Progress> news) {
        for (File file : recipe.files()) {
            send(model, file, news);
        }
        for (File file : recipe.adapters()) {
            send(model, file, news);
        }
        ObjectNode body = named(model);
        recipe.from().ifPresent(base -> body.put("from", base));
        recipe.quantisation().ifPresent(kind -> body.put("quantize", kind));
        name(body, "files", recipe.files());
        name(body, "adapters", recipe.adapters());
        toItsEnd(at(model.endpoint(), "/api/create"), body, news);
    }

    private void send(RegisteredModel model, File file, Consumer<Progress> news) {
        URI blob = at(model.endpoint(), "/api/blobs/" + digest(file));
        if (!calls.has(blob)) {
            news.accept(Progress.of("sending " + file.name()));
            calls.upload(blob, file.path());
        }
    }

    private static void name(ObjectNode body, String field, List<File> files) {
        if (!files.isEmpty()) {
            ObjectNode digests = body.putObject(field);
            files.forEach(file -> digests.put(file.name(), digest(file)));
        }
    }

    private static String digest(File file) {
        return "sha256:" + file.sha256();
    }

    /** What only broke off, without an error, has not succeeded. */
    private void toItsEnd(URI url, ObjectNode body, Consumer<Progress> news) {
        boolean[] succeeded = {false};
        calls.call(
                "POST",
                url,
                body,
                line -> {
                    succeeded[0] = line.path("status").asText().equals("success");
                    if (!succeeded[0]) {
                        news.accept(progress(line));
                    }
                });
        if (!succeeded[0]) {
            throw new ModelOperationException(
                    Reason.SERVER_AWAY, "Ollama stopped before it was done; try again");
        }
    }

    private static Progress progress(JsonNode line) {
        return new Progress(
                line.path("status").asText(),
                line.has("completed")
                        ? Optional.of(line.path("completed").asLong())
                        : Optional.empty(),
                line.has("total") ? Optional.of(line.path("total").asLong()) : Optional.empty());
    }

    @Override
    public void delete(RegisteredModel model) {
        calls.call("DELETE", at(model.endpoint(), "/api/delete"), named(model), _ -> {});
    }

    private static ObjectNode named(RegisteredModel model) {
        return object().put("model", model.remoteName());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private URI at(Optional<URI> endpoint, String path) {
        String base = endpoint.orElse(ollama.url()).toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    @Override
    @PreDestroy
    public void close() {
        calls.close();
    }
}
