package dev.parley.ai.knowledge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
