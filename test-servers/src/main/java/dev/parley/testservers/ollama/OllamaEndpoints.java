package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ollama's own API. */
final class OllamaEndpoints {
    private final ModelShelf models;
    private final Generation generation;
    private final Embeddings embeddings;
    private final InstantSource clock;

    OllamaEndpoints(
            ModelShelf models, Generation generation, Embeddings embeddings, InstantSource clock) {
        this.models = models;
        this.generation = generation;
        this.embeddings = embeddings;
        this.clock = clock;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "GET /", _ -> running(),
                "HEAD /", _ -> running(),
                "GET /api/version", _ -> Reply.json(200, Json.object().put("version", "0.13.5")),
                "GET /api/tags", _ -> Reply.json(200, list(models.all())),
                "GET /api/ps", _ -> Reply.json(200, loaded()),
                "POST /api/show", this::show,
                "POST /api/chat", body -> generate("/api/chat", body),
                "POST /api/generate", body -> generate("/api/generate", body),
                "POST /api/embed", body -> embed("/api/embed", body),
                "POST /api/embeddings", body -> embed("/api/embeddings", body));
    }

    private static Reply running() {
        return new Reply.Whole(200, "text/plain", Map.of(), "Ollama is running");
    }

    private static ObjectNode list(List<ServedModel> models) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("models");
        models.forEach(model -> array.add(model.listed()));
        return json;
    }

    private ObjectNode loaded() {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("models");
        for (ModelShelf.Loaded loaded : models.loaded()) {
            array.add(
                    loaded.model()
                            .listed()
                            .put("expires_at", loaded.until().toString())
                            .put("size_vram", loaded.model().size())
                            .put("context_length", loaded.model().contextLength()));
        }
        return json;
    }

    private Reply show(ObjectNode body) {
        return models.find(modelName(body))
                .<Reply>map(model -> Reply.json(200, model.shown()))
                .orElseGet(() -> unknown(body));
    }

    private Reply generate(String path, ObjectNode body) throws InterruptedException {
        Optional<ServedModel> model = models.find(modelName(body));
        if (model.isEmpty()) {
            return unknown(body);
        }
        boolean chat = path.equals("/api/chat");
        OllamaFormat format = chat ? OllamaFormat.ofChat(clock) : OllamaFormat.ofGenerate(clock);
        boolean silent =
                chat ? body.path("messages").isEmpty() : body.path("prompt").asText("").isEmpty();
        if (silent) {
            return load(model.get(), body, format);
        }
        models.load(model.get(), KeepAlive.of(body));
        return generation.answer(ModelRequest.of(path, body, clock.instant()), format);
    }

    /**
     * A request that says nothing loads the model, or unloads it when it is to be kept 0 seconds.
     */
    private Reply load(ServedModel model, ObjectNode body, OllamaFormat format)
            throws InterruptedException {
        Duration keep = KeepAlive.of(body);
        boolean unload = keep.isZero();
        if (unload) {
            models.unload(model);
        } else {
            Thread.sleep(generation.typist().loading());
            models.load(model, keep);
        }
        return Reply.json(200, format.loaded(model.name(), unload));
    }

    private Reply embed(String path, ObjectNode body) throws InterruptedException {
        Optional<ServedModel> model = models.find(modelName(body));
        if (model.isEmpty()) {
            return unknown(body);
        }
        models.load(model.get(), KeepAlive.of(body));
        ModelRequest request = ModelRequest.of(path, body, clock.instant());
        Optional<Reply> fault = embeddings.fault(request);
        if (fault.isPresent()) {
            return fault.get();
        }
        boolean older = path.equals("/api/embeddings");
        return Reply.json(200, older ? embeddings.embedPrompt(body) : embeddings.embed(body));
    }

    /** Older clients say {@code name}. */
    private static String modelName(ObjectNode body) {
        return body.path("model").asText(body.path("name").asText(""));
    }

    private static Reply unknown(ObjectNode body) {
        String name = modelName(body);
        return name.isEmpty()
                ? Reply.json(400, Json.object().put("error", "model is required"))
                : Reply.json(
                        404, Json.object().put("error", "model '%s' not found".formatted(name)));
    }
}
