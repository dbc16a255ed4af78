package dev.parley.assistant;

/**
 * Puts into words what people send as files. Safe for use by many threads; calls block for as long
 * as reading or listening takes.
 */
public interface SentFiles {

    /**
     * The words of a document, or what is said in a recording.
     *
     * @throws AiCoreUnavailableException when that cannot be done now; it may be tried again
     * @throws InterruptedException when the caller was interrupted
     */
    FileWords words(SentFile file) throws InterruptedException;
}
