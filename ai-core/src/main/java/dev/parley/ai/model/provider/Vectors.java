package dev.parley.ai.model.provider;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.parley.ai.knowledge.embedding.EmbeddingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Has the embedding models of a server answer, and says their failures in our words. Safe for use
 * by many threads.
 */
final class Vectors {

    private final BiFunction<String, Duration, EmbeddingModel> making;
    private final Map<Asked, EmbeddingModel> models = new ConcurrentHashMap<>();

    private record Asked(String model, Duration limit) {}

    /**
     * @param making makes the library's client for a model that has so long to answer
     */
    Vectors(BiFunction<String, Duration, EmbeddingModel> making) {
        this.making = making;
    }

    List<float[]> of(String name, List<String> texts, Duration limit) {
        EmbeddingModel model =
                models.computeIfAbsent(
                        new Asked(name, limit),
                        asked -> making.apply(asked.model(), asked.limit()));
        return asked(() ->
                model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                        .map(Embedding::vector)
                        .toList());
    }

    /**
     * What a server answers.
     *
     * @throws EmbeddingException when it does not, or not in its protocol
     */
    static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            // The library gives every failure of a server its own way as a runtime exception.
            throw new EmbeddingException(
                    "the embedding model gave no vectors: " + Failures.of(failure).reason(),
                    failure);
        }
    }
}
