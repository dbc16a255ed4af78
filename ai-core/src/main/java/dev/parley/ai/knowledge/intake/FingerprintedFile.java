package dev.parley.ai.knowledge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** A file with the hash of its content. */
record FingerprintedFile(ListedFile listed, String hash) {

    /**
     * Raised when files are read in another way, so that the next import reads all of them again.
     */
    private static final String WAY_OF_READING = "2:";

    static Optional<FingerprintedFile> of(ListedFile file, Report report) {
        try {
            return Optional.of(new FingerprintedFile(file, WAY_OF_READING + hash(file)));
        } catch (IOException unreadable) {
            report.failed(file.name(), "cannot be read (" + unreadable.getMessage() + ")");
            return Optional.empty();
        }
    }

    String name() {
        return listed.name();
    }

    private static String hash(ListedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return DigestUtils.sha256Hex(content);
        }
    }
}
