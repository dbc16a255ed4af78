package dev.parley.ai.knowledge.library;

/** What came of a document that was to be removed. */
public enum Removal {
    /** It is gone. */
    REMOVED,
    /** There is no such document. */
    UNKNOWN,
    /** It is kept in step with a file: it would come back with the next start. */
    KEPT_BY_FOLDER
}
