package dev.parley.ai.knowledge.intake;

/** Told how far an import has come, from the importing thread. */
@FunctionalInterface
public interface ImportProgress {

    /** For imports that nobody watches. */
    ImportProgress UNWATCHED = (file, doneBytes, totalBytes) -> {};

    /**
     * A part of the files has been read.
     *
     * @param file the file being read
     * @param doneBytes bytes behind, of all files
     * @param totalBytes bytes of all files
     */
    void read(String file, long doneBytes, long totalBytes);
}
