package dev.parley.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A file that is deleted when it is closed. Belongs to one thread.
 *
 * @param path where it is; only the program's own user can read it
 */
public record TemporaryFile(Path path) implements AutoCloseable {

    /** A new, empty one. */
    public static TemporaryFile create() throws IOException {
        return new TemporaryFile(Files.createTempFile("parley-", ""));
    }

    /**
     * Holds from now on what a stream has, as far as it is not too much.
     *
     * @param most bytes that are taken at most
     * @return whether that was all of it
     */
    public boolean takes(InputStream content, long most) throws IOException {
        return write(content, path, most);
    }

    /** The same for a file that is somebody else's. */
    public static boolean write(InputStream content, Path file, long most) throws IOException {
        InputStream bounded =
                BoundedInputStream.builder().setInputStream(content).setMaxCount(most + 1).get();
        return Files.copy(bounded, file, StandardCopyOption.REPLACE_EXISTING) <= most;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
