package dev.parley.ai.knowledge.library;

/** Work on the database and the index, either of which may be away. */
final class KnowledgeAccess {

    private KnowledgeAccess() {}

    /** What is done there. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does it.
     *
     * @throws KnowledgeUnavailableException when it fails
     */
    static <T, E extends Exception> T reached(Work<T, E> work) throws E {
        try {
            return work.run();
        } catch (RuntimeException failure) {
            throw new KnowledgeUnavailableException(failure);
        }
    }
}
