package dev.parley.deploy.folder;

import dev.parley.deploy.problem.CannotStartException;
import dev.parley.work.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything Parley keeps. It belongs to one running Parley at a time.
 *
 * @param path where it is, absolute and without links
 */
public record DataFolder(Path path) {

    /** Below this nothing can be started that writes: PostgreSQL alone makes files of 16 MB. */
    private static final long LEAST_SPACE = 48L << 20;

    /**
     * Makes the folder where it is missing.
     *
     * @throws CannotStartException when it cannot be written to or its disk is full
     */
    public static DataFolder open(Path path) {
        try {
            Path made = Files.isDirectory(path) ? path : create(path);
            DataFolder folder = new DataFolder(made.toRealPath());
            folder.requireWritable();
            folder.requireSpace();
            return folder;
        } catch (IOException failure) {
            throw unusable(path, "cannot be made", failure);
        }
    }

    private static Path create(Path path) throws IOException {
        return Files.createDirectories(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Where a part of Parley keeps its own; made where it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException failure) {
            throw unusable(path.resolve(name), "cannot be made", failure);
        }
    }

    /** Where the logs are. */
    public Path logs() {
        return folder("logs");
    }

    /** The value kept under this name, made by the generator the first time. */
    public Secret secret(String name, Secret.Generator generator) {
        return Secret.kept(folder("secrets").resolve(name), generator);
    }

    /** What this folder is among those of all processes; only for who holds its lock. */
    public Place place() {
        return PlaceFile.read(path, HostName.ofThisMachine());
    }

    private void requireWritable() throws IOException {
        try {
            Files.delete(Files.createTempFile(path, ".write-test", ""));
        } catch (IOException failure) {
            requireSpace();
            throw unusable(path, "cannot be written to", failure);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_SPACE) {
            throw new CannotStartException(
                    "the disk that holds %s is full (%d MB free): make room, or set PARLEY_DATA_DIR to a folder elsewhere"
                            .formatted(path, free >> 20));
        }
    }

    private static CannotStartException unusable(Path path, String trouble, IOException cause) {
        return new CannotStartException(
                "PARLEY_DATA_DIR: the folder %s %s by this user: expected a folder to write to"
                        .formatted(path.toAbsolutePath(), trouble),
                cause);
    }
}
