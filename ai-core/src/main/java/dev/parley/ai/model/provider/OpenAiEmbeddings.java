package dev.parley.ai.model.provider;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.parley.ai.knowledge.embedding.EmbeddingException;
import dev.parley.ai.knowledge.embedding.EmbeddingServer;
import dev.parley.ai.model.ModelsConfig;
import dev.parley.ai.model.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Embedding models of the OpenAI-compatible server. */
@Singleton
final class OpenAiEmbeddings implements EmbeddingServer {

    private final OpenAiConfig openAi;
    private final ModelsConfig config;
    private final Vectors vectors = new Vectors(this::model);

    OpenAiEmbeddings(OpenAiConfig openAi, ModelsConfig config) {
        this.openAi = openAi;
        this.config = config;
    }

    @Override
    public String provider() {
        return Provider.OPENAI.code();
    }

    /** The protocol has none: another server is taken to have another model. */
    @Override
    public String digest(String model) {
        return base().toString();
    }

    @Override
    public List<float[]> embed(String model, List<String> texts, Duration limit) {
        return vectors.of(model, texts, limit);
    }

    private EmbeddingModel model(String name, Duration limit) {
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(new ModelHttpBuilder(config.connectLimit(), limit))
                .baseUrl(base().toString())
                .apiKey(openAi.keyOrNone())
                .modelName(name)
                .timeout(limit)
                .maxRetries(0)
                .build();
    }

    private URI base() {
        return openAi.base()
                .orElseThrow(() ->
                        new EmbeddingException(
                                "PARLEY_OPENAI_URL is not set, and PARLEY_EMBEDDING_MODEL names a model of that server"));
    }
}
