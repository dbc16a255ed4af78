package dev.parley.ai.knowledge.source;

/** What becomes of a file while it is read. */
public interface Reading {

    /** A passage was read. */
    void passage(PassageDraft draft);

    /**
     * A part of the file cannot be read; the rest goes on.
     *
     * @param place where, within the file: {@code line 17}
     */
    void problem(String place, String reason);

    /** So many bytes of the file have been read. Called for formats that are read as a stream. */
    void progress(long bytes);
}
