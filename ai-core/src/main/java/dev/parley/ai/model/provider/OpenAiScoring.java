package dev.parley.ai.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.parley.ai.knowledge.reranking.ScoringException;
import dev.parley.ai.knowledge.reranking.ScoringServer;
import dev.parley.ai.model.ModelRegistry;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * Models that score texts, on servers with {@code /v1/rerank}: vLLM, llama.cpp, Jina and Cohere
 * share its form, and the library has no client for it that goes to any server.
 */
@Singleton
final class OpenAiScoring implements ScoringServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenAiConfig openAi;
    private final ModelRegistry registry;
    private final HttpClient http;

    OpenAiScoring(OpenAiConfig openAi, ModelsConfig config, ModelRegistry registry) {
        this.openAi = openAi;
        this.registry = registry;
        this.http = new ModelHttpBuilder(config.connectLimit(), config.totalLimit()).build();
    }

    @Override
    public String provider() {
        return Provider.OPENAI.code();
    }

    @Override
    public List<Double> scores(ModelName model, String question, List<String> texts) {
        RegisteredModel registered = registry.scoring(model);
        HttpRequest request =
                HttpRequest.builder()
                        .method(HttpMethod.POST)
                        .url(server(registered) + "/rerank")
                        .addHeader("Content-Type", "application/json")
                        .addHeader("Authorization", "Bearer " + openAi.keyOrNone())
                        .body(body(registered.remoteName(), question, texts))
                        .build();
        try {
            return scores(JSON.readTree(http.execute(request).body()), texts.size());
        } catch (JsonProcessingException broken) {
            throw new ScoringException("the answer is no JSON", broken);
        } catch (ScoringException unusable) {
            throw unusable;
        } catch (RuntimeException failure) {
            throw new ScoringException(Failures.of(failure).reason(), failure);
        }
    }

    private URI server(RegisteredModel model) {
        return model.endpoint()
                .map(OpenAiAddress::of)
                .or(openAi::base)
                .orElseThrow(() ->
                        new ScoringException(
                                "neither parley.knowledge.reranking.endpoint nor PARLEY_OPENAI_URL is set"));
    }

    private static String body(String model, String question, List<String> texts) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("model", model)
                        .put("query", question)
                        .put("top_n", texts.size());
        texts.forEach(body.putArray("documents")::add);
        return body.toString();
    }

    /** Each text must have got a score: one that is missing is no judgement of it. */
    private static List<Double> scores(JsonNode answer, int texts) {
        Double[] scores = new Double[texts];
        for (JsonNode result : answer.path("results")) {
            int index = result.path("index").asInt(-1);
            JsonNode score = result.path("relevance_score");
            if (index < 0 || index >= texts || !Double.isFinite(score.asDouble(Double.NaN))) {
                throw new ScoringException("a result names no text that was sent, or no score");
            }
            scores[index] = score.asDouble();
        }
        if (Arrays.stream(scores).anyMatch(score -> score == null)) {
            throw new ScoringException("not every text got a score");
        }
        return List.of(scores);
    }
}
