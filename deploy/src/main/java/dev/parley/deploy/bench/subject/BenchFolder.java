package dev.parley.deploy.bench.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one run: the program's data folder and what it said. It is removed at the end. */
public final class BenchFolder implements AutoCloseable {

    private final Path path;
    private boolean kept;

    private BenchFolder(Path path) {
        this.path = path;
    }

    /** A new one below another folder. */
    public static BenchFolder in(Path parent) {
        try {
            return new BenchFolder(Files.createTempDirectory(parent, "parley-bench-"));
        } catch (IOException failure) {
            throw new UncheckedIOException("no folder can be made in " + parent, failure);
        }
    }

    public Path data() {
        return path.resolve("data");
    }

    public Path path() {
        return path;
    }

    public Path output() {
        return path.resolve("output.txt");
    }

    /** What kind of file system it is on. */
    public String fileSystem() {
        try {
            return Files.getFileStore(path).type();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Leaves it there, so that somebody can look what went wrong. */
    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder of this run is left: " + path, failure);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
