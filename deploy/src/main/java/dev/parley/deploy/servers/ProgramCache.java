package dev.parley.deploy.servers;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The servers' programs, unpacked from their Maven artifacts once for each version. They lie
 * outside the data folder where they can, so that many data folders share them.
 */
final class ProgramCache {

    /** Puts a program into a folder. */
    @FunctionalInterface
    interface Unpacking {

        void into(Path folder) throws IOException;
    }

    private final Path folder;

    ProgramCache(Path folder) {
        this.folder = folder;
    }

    /** The user's cache folder, or the one given where that cannot be written to. */
    static ProgramCache ofUserOr(Path otherwise) {
        Path caches =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        Path ofUser = caches.resolve("parley");
        try {
            Files.createDirectories(ofUser);
            return new ProgramCache(Files.isWritable(ofUser) ? ofUser : otherwise);
        } catch (IOException _) {
            return new ProgramCache(otherwise);
        }
    }

    /** The folder of a program, unpacked the first time. */
    Path get(String program, Unpacking unpacking) {
        Path target = folder.resolve(program + "-" + version(program));
        try {
            if (!Files.isDirectory(target)) {
                unpack(target, unpacking);
            }
            return target;
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s cannot be unpacked to %s: expected a folder to write to with 100 MB of room"
                            .formatted(program, target),
                    failure);
        }
    }

    /** The version of a program that this build brings. */
    static String version(String program) {
        Properties versions = new Properties();
        try (InputStream file = ProgramCache.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return versions.getProperty(program, "unknown");
    }

    private void unpack(Path target, Unpacking unpacking) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, "unpacking");
        try {
            unpacking.into(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            delete(draft);
            // Another process may have unpacked the same program meanwhile.
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> found = Files.walk(tree)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
