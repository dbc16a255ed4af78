package dev.parley.ai.knowledge.embedding;

/** A model gave no vectors. The message is for operators, without any text that was embedded. */
public final class EmbeddingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingException(String message) {
        super(message);
    }

    public EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
