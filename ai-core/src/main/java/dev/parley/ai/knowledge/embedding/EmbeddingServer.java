package dev.parley.ai.knowledge.embedding;

import java.time.Duration;
import java.util.List;

/** A kind of server that has embedding models. Safe for use by many threads. */
public interface EmbeddingServer {

    /** What names of its models begin with, before the slash. */
    String provider();

    /**
     * Tells a model's files from others of the same name, as far as the server says.
     *
     * @throws EmbeddingException when the server is away or has no such model
     */
    String digest(String model);

    /**
     * The numbers of each text, in their order. Stops when its thread is interrupted.
     *
     * @param limit the longest wait for an answer's next bytes; few different ones
     * @throws EmbeddingException when there is no usable answer
     */
    List<float[]> embed(String model, List<String> texts, Duration limit);
}
