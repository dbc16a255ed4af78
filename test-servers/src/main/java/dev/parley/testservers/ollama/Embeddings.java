package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Answers requests for vectors in the three shapes of the protocols. Thread-safe. */
final class Embeddings {
    private static final int USUAL_DIMENSIONS = 384;

    private final Journal<ModelRequest> requests = new Journal<>();
    private final FaultPlan<ModelFault> faults = new FaultPlan<>();
    private volatile int dimensions = USUAL_DIMENSIONS;

    Journal<ModelRequest> requests() {
        return requests;
    }

    FaultPlan<ModelFault> faults() {
        return faults;
    }

    void dimensions(int newDimensions) {
        dimensions = newDimensions;
    }

    /** {@code /api/embed}: one or many inputs. */
    ObjectNode embed(ObjectNode body) {
        ObjectNode json = Json.object().put("model", body.path("model").asText(""));
        ArrayNode vectors = json.putArray("embeddings");
        inputs(body.path("input")).forEach(text -> vectors.add(vector(text)));
        return json.put("total_duration", 1).put("load_duration", 0).put("prompt_eval_count", 1);
    }

    /** {@code /api/embeddings}: one prompt, the older shape. */
    ObjectNode embedPrompt(ObjectNode body) {
        return Json.object().set("embedding", vector(body.path("prompt").asText("")));
    }

    /** {@code /v1/embeddings}. */
    ObjectNode embedForOpenAi(ObjectNode body) {
        ObjectNode json = Json.object().put("object", "list");
        ArrayNode data = json.putArray("data");
        List<String> inputs = inputs(body.path("input"));
        for (int i = 0; i < inputs.size(); i++) {
            data.addObject()
                    .put("object", "embedding")
                    .put("index", i)
                    .set("embedding", vector(inputs.get(i)));
        }
        json.put("model", body.path("model").asText(""));
        json.putObject("usage")
                .put("prompt_tokens", inputs.size())
                .put("total_tokens", inputs.size());
        return json;
    }

    /** The planned fault of a request that has just come, if it gets one. */
    Optional<Reply> fault(ModelRequest request) throws InterruptedException {
        requests.add(request);
        Optional<ModelFault> fault = faults.draw();
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        return switch (fault.get()) {
            case ModelFault.ServerError(int status) ->
                    Optional.of(Reply.json(status, Json.object().put("error", "cannot embed")));
            case ModelFault.HtmlPage(int status) -> Optional.of(Reply.html(status));
            case ModelFault.Cut() -> Optional.of(new Reply.Cut());
            case ModelFault.BreakOff(int bytes) ->
                    Optional.of(new Reply.BrokenOff(Reply.json(200, embed(request.body())), bytes));
            case ModelFault.EmptyAnswer() -> Optional.of(Reply.json(200, Json.object()));
            case ModelFault.EmptyBody() ->
                    Optional.of(new Reply.Whole(200, "application/json", Map.of(), ""));
            case ModelFault.Slow(var by) -> {
                Thread.sleep(by);
                yield Optional.empty();
            }
        };
    }

    private ArrayNode vector(String text) {
        ArrayNode array = Json.array();
        for (double value : Vectors.embed(text, dimensions)) {
            array.add((float) value);
        }
        return array;
    }

    private static List<String> inputs(JsonNode input) {
        return input.isArray()
                ? StreamSupport.stream(input.spliterator(), false).map(JsonNode::asText).toList()
                : List.of(input.asText(""));
    }
}
