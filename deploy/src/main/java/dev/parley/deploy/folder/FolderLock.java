package dev.parley.deploy.folder;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to start and stop the servers of a data folder. The operating system takes it back when
 * its holder dies, so it is never stale.
 */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final Path note;

    private FolderLock(FileChannel channel, FileLock lock, Path note) {
        this.channel = channel;
        this.lock = lock;
        this.note = note;
    }

    /** Takes the lock, unless another process holds it. */
    public static Optional<FolderLock> tryTake(DataFolder folder) {
        Path file = folder.path().resolve("parley.lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel, lock, note(folder)));
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s cannot be locked: expected a file of this user".formatted(file), failure);
        }
    }

    @SuppressWarnings("NullAway") // Held by another process is null in this API.
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /**
     * What the holder says about itself, such as its address; empty when it has said nothing yet.
     */
    public static String noteOfHolder(DataFolder folder) {
        try {
            return Files.readString(note(folder)).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /** Tells others what holds the lock. */
    public void note(String text) {
        try {
            Files.writeString(note, text + "\n");
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s cannot be written: expected a file of this user".formatted(note), failure);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        lock.release();
        channel.close();
    }

    private static Path note(DataFolder folder) {
        return folder.path().resolve("parley.running");
    }
}
