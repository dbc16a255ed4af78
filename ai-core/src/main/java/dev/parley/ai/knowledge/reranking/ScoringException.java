package dev.parley.ai.knowledge.reranking;

/** A model gave no scores. The message is for operators, without question or texts. */
public final class ScoringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScoringException(String message) {
        super(message);
    }

    public ScoringException(String message, Throwable cause) {
        super(message, cause);
    }
}
