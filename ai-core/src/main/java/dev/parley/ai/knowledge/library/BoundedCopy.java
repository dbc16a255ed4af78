package dev.parley.ai.knowledge.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a stream into a file, up to a size. */
final class BoundedCopy {

    private static final int PIECE = 1 << 16;

    private BoundedCopy() {}

    /**
     * Writes until the stream ends or too much has come.
     *
     * @param most bytes that are written at most
     * @return whether the stream ended in time
     */
    static boolean of(InputStream in, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            long written = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                written += read;
                if (written > most) {
                    return false;
                }
                out.write(piece, 0, read);
            }
            return true;
        }
    }
}
