package dev.parley.ai.knowledge.source;

import java.io.IOException;

/** Reads one format. Safe for use by many threads. */
interface DocumentReader {

    /**
     * Reads a file from its beginning to its end.
     *
     * @return the document's title
     * @throws UnreadableDocumentException when the file as a whole cannot be read
     */
    String read(SourceFile file, Reading reading) throws IOException, UnreadableDocumentException;
}
