package dev.parley.deploy.folder;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Something only the owner of the data folder may know.
 *
 * @param value the secret
 * @param fresh whether it was made just now
 */
public record Secret(String value, boolean fresh) {

    private static final int BYTES = 32;

    /** Makes a secret. */
    @FunctionalInterface
    public interface Generator {

        String generate();
    }

    /** 256 random bits in letters, digits, - and _. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Secret kept(Path file, Generator generator) {
        try {
            return Files.exists(file) ? read(file) : make(file, generator.generate());
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s cannot be read or written: expected a file of this user".formatted(file),
                    failure);
        }
    }

    private static Secret read(Path file) throws IOException {
        String value = Files.readString(file).strip();
        if (value.isEmpty()) {
            throw new CannotStartException(
                    "%s is empty: expected the secret that stood there".formatted(file));
        }
        return new Secret(value, false);
    }

    private static Secret make(Path file, String value) throws IOException {
        Path draft =
                Files.createTempFile(
                        file.getParent(),
                        ".secret",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, value + "\n");
            // A link, unlike a move, fails where another process was first.
            Files.createLink(file, draft);
            return new Secret(value, true);
        } catch (FileAlreadyExistsException _) {
            return read(file);
        } catch (UnsupportedOperationException _) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Secret(value, true);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Secret[fresh=" + fresh + "]";
    }
}
