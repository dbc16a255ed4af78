package dev.parley.ai.knowledge.embedding;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * Turns texts into vectors of length 1 whose products tell how near the texts are in meaning. Safe
 * for use by many threads.
 */
public interface Embeddings {

    /**
     * The space of its vectors; empty while that is not known, which only {@link #prepare} ends.
     */
    Optional<EmbeddingSpace> space();

    /**
     * Makes everything ready, in the background: loads the model or asks its server, which may take
     * seconds. Returns at once when it is ready.
     *
     * @return the space of its vectors
     * @throws EmbeddingException when that is not possible now
     */
    EmbeddingSpace prepare();

    /**
     * How its nearness is read in a language. Asked for once the space is known.
     *
     * @throws EmbeddingException when the model fails
     */
    Nearness nearness(Language language);

    /**
     * A question's vector. What is longer than the model reads is left out.
     *
     * @throws EmbeddingException when there is none within the time a question has for it
     */
    Vector question(String text);

    /**
     * The vectors of passages, in their order. What is longer than the model reads is left out.
     *
     * @throws EmbeddingException when the model fails
     */
    List<Vector> passages(List<String> texts);
}
