package dev.parley.ai.model.provider;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaModels;
import dev.parley.ai.knowledge.embedding.EmbeddingException;
import dev.parley.ai.knowledge.embedding.EmbeddingServer;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Embedding models of the Ollama server. */
@Singleton
final class OllamaEmbeddings implements EmbeddingServer {

    private static final String USUAL_TAG = ":latest";

    private final OllamaConfig ollama;
    private final ModelsConfig config;
    private final OllamaModels models;
    private final Vectors vectors = new Vectors(this::model);

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
        return vectors.of(model, texts, limit);
    }

    private EmbeddingModel model(String name, Duration limit) {
        return OllamaEmbeddingModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), limit))
                .baseUrl(ollama.url().toString())
                .modelName(name)
                .timeout(limit)
                .maxRetries(0)
                .build();
    }
}
