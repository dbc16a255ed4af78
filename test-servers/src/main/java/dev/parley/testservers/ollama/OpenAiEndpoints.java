package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The part of OpenAI's API that compatible servers share. */
final class OpenAiEndpoints {
    private final ModelShelf models;
    private final Generation generation;
    private final Embeddings embeddings;
    private final Scores scores;
    private final InstantSource clock;

    OpenAiEndpoints(
            ModelShelf models,
            Generation generation,
            Embeddings embeddings,
            Scores scores,
            InstantSource clock) {
        this.models = models;
        this.generation = generation;
        this.embeddings = embeddings;
        this.scores = scores;
        this.clock = clock;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "GET /v1/models", _ -> Reply.json(200, list()),
                "POST /v1/chat/completions", this::complete,
                "POST /v1/embeddings", this::embed,
                "POST /v1/rerank", this::rerank);
    }

    private ObjectNode list() {
        ObjectNode json = Json.object().put("object", "list");
        ArrayNode data = json.putArray("data");
        for (ServedModel model : models.all()) {
            data.addObject()
                    .put("id", model.name())
                    .put("object", "model")
                    .put("created", clock.instant().getEpochSecond())
                    .put("owned_by", "library");
        }
        return json;
    }

    private Reply complete(ObjectNode body) throws InterruptedException {
        OpenAiFormat format = new OpenAiFormat(clock);
        ModelRequest request = ModelRequest.of("/v1/chat/completions", body, clock.instant());
        if (models.find(request.model()).isEmpty()) {
            return Reply.json(404, format.error("model '%s' not found".formatted(request.model())));
        }
        if (request.messages().isEmpty()) {
            return Reply.json(400, format.error("[] is too short - 'messages'"));
        }
        return generation.answer(request, format);
    }

    private Reply rerank(ObjectNode body) throws InterruptedException {
        ModelRequest request = ModelRequest.of("/v1/rerank", body, clock.instant());
        if (models.find(request.model()).isEmpty()) {
            String error = "model '%s' not found".formatted(request.model());
            return Reply.json(404, new OpenAiFormat(clock).error(error));
        }
        return scores.answer(request);
    }

    private Reply embed(ObjectNode body) throws InterruptedException {
        ModelRequest request = ModelRequest.of("/v1/embeddings", body, clock.instant());
        if (models.find(request.model()).isEmpty()) {
            String error = "model '%s' not found".formatted(request.model());
            return Reply.json(404, new OpenAiFormat(clock).error(error));
        }
        Optional<Reply> fault = embeddings.fault(request);
        return fault.isPresent() ? fault.get() : Reply.json(200, embeddings.embedForOpenAi(body));
    }
}
