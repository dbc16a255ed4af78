package dev.parley.ai.model.provider;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.parley.ai.knowledge.embedding.EmbeddingException;
import java.util.List;
import java.util.function.Supplier;

/** Has an embedding model of a server answer, and says its failures in our words. */
final class Vectors {

    private final EmbeddingModel model;

    Vectors(EmbeddingModel model) {
        this.model = model;
    }

    List<float[]> of(List<String> texts) {
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
