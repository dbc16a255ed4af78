package dev.parley.ai.model.provider;

import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaModels;
import dev.parley.ai.knowledge.embedding.EmbeddingException;
import dev.parley.ai.knowledge.embedding.EmbeddingServer;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embedding models of the Ollama server. */
@Singleton
final class OllamaEmbeddings implements EmbeddingServer {

    private static final String USUAL_TAG = ":latest";

    private final OllamaConfig ollama;
    private final ModelsConfig config;
    private final OllamaModels models;
    private final Map<Asked, Vectors> vectors = new ConcurrentHashMap<>();

    private record Asked(String model, Duration limit) {}

    OllamaEmbeddings(OllamaConfig ollama, ModelsConfig config) {
        this.ollama = ollama;
        this.config = config;
        this.models =
                OllamaModels.builder()
                        .httpClientBuilder(
                                new ModelHttpBuilder(config.connectLimit(), config.connectLimit()))
                        .baseUrl(ollama.url().toString())
                        .timeout(config.connectLimit())
                        .maxRetries(0)
                        .build();
    }

    @Override
    public String provider() {
        return Provider.OLLAMA.code();
    }

    @Override
    public String digest(String model) {
        String whole = model.contains(":") ? model : model + USUAL_TAG;
        return Vectors.asked(() -> models.availableModels().content()).stream()
                .filter(known -> known.getName().equals(whole))
                .map(known -> String.valueOf(known.getDigest()))
                .findFirst()
                .orElseThrow(() ->
                        new EmbeddingException(
                                "the Ollama server at %s has no model %s: fetch it there (ollama pull %s)"
                                        .formatted(ollama.url(), whole, model)));
    }

    @Override
    public List<float[]> embed(String model, List<String> texts, Duration limit) {
        return vectors.computeIfAbsent(new Asked(model, limit), this::vectors).of(texts);
    }

    private Vectors vectors(Asked asked) {
        return new Vectors(
                OllamaEmbeddingModel.builder()
                        .httpClientBuilder(
                                new ModelHttpBuilder(config.connectLimit(), asked.limit()))
                        .baseUrl(ollama.url().toString())
                        .modelName(asked.model())
                        .timeout(asked.limit())
                        .maxRetries(0)
                        .build());
    }
}
