package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Answers {@code /v1/rerank} as vLLM, llama.cpp, Jina and Cohere do: the best document first, each
 * with the place it was sent at. Thread-safe.
 */
final class Scores {

    private final Journal<ModelRequest> requests = new Journal<>();
    private final FaultPlan<ModelFault> faults = new FaultPlan<>();
    private volatile ToDoubleBiFunction<String, String> score = Scores::commonWords;

    Journal<ModelRequest> requests() {
        return requests;
    }

    FaultPlan<ModelFault> faults() {
        return faults;
    }

    void scoreWith(ToDoubleBiFunction<String, String> newScore) {
        score = newScore;
    }

    Reply answer(ModelRequest request) throws InterruptedException {
        requests.add(request);
        Reply usual = Reply.json(200, ranked(request.body()));
        Optional<ModelFault> fault = faults.draw();
        if (fault.isEmpty()) {
            return usual;
        }
        return switch (fault.get()) {
            case ModelFault.ServerError(int status) ->
                    Reply.json(status, Json.object().put("error", "cannot score"));
            case ModelFault.HtmlPage(int status) -> Reply.html(status);
            case ModelFault.Cut() -> new Reply.Cut();
            case ModelFault.BreakOff(int bytes) -> new Reply.BrokenOff(usual, bytes);
            case ModelFault.EmptyAnswer() -> Reply.json(200, Json.object());
            case ModelFault.EmptyBody() -> new Reply.Whole(200, "application/json", Map.of(), "");
            case ModelFault.Slow(var by) -> {
                Thread.sleep(by);
                yield usual;
            }
        };
    }

    private ObjectNode ranked(ObjectNode body) {
        String query = body.path("query").asText("");
        List<Double> scored =
                body.path("documents")
                        .valueStream()
                        .map(document -> score.applyAsDouble(query, document.asText("")))
                        .toList();
        ObjectNode json = Json.object().put("model", body.path("model").asText(""));
        ArrayNode results = json.putArray("results");
        IntStream.range(0, scored.size())
                .boxed()
                .sorted((one, other) -> Double.compare(scored.get(other), scored.get(one)))
                .limit(body.path("top_n").asInt(scored.size()))
                .forEach(index ->
                        results.addObject()
                                .put("index", index)
                                .put("relevance_score", scored.get(index)));
        return json;
    }

    private static double commonWords(String query, String document) {
        Set<String> asked = words(query);
        long common = words(document).stream().filter(asked::contains).count();
        return (double) common / asked.size();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
