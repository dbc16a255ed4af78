package dev.parley.ai.knowledge.library;

/** The knowledge cannot be reached now: its database is away or refuses. */
public final class KnowledgeUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KnowledgeUnavailableException(RuntimeException cause) {
        super("the knowledge cannot be reached now", cause);
    }
}
