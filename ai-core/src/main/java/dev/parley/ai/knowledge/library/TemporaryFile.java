package dev.parley.ai.knowledge.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is deleted when it is closed.
 *
 * @param path where it is; only the program's own user can read it
 */
record TemporaryFile(Path path) implements AutoCloseable {

    static TemporaryFile create() throws IOException {
        return new TemporaryFile(Files.createTempFile("parley-document", ""));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
