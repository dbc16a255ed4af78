package dev.parley.deploy;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.folder.FolderLock;
import dev.parley.deploy.problem.CannotStartException;
import dev.parley.deploy.servers.EmbeddedServer;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import dev.parley.work.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept and where: the data folder and the servers, from now on starting. */
final class Storage implements AutoCloseable {

    private final DataFolder folder;
    private final Optional<FolderLock> lock;
    private final ServerAddresses addresses;

    private Storage(DataFolder folder, Optional<FolderLock> lock, Settings settings) {
        this.folder = folder;
        this.lock = lock;
        Right right = lock.isPresent() ? Right.MASTER : Right.GUEST;
        Optional<String> database = settings.get(Catalogue.DATABASE_URL).map(JdbcUrl::of);
        Optional<String> redis = settings.get(Catalogue.REDIS_URL);
        this.addresses =
                new ServerAddresses(
                        database,
                        database.isPresent()
                                ? Optional.empty()
                                : Optional.of(EmbeddedServer.postgres(folder, right)),
                        redis,
                        redis.isPresent()
                                ? Optional.empty()
                                : Optional.of(EmbeddedServer.redis(folder, right)));
    }

    /** For a program that runs on: nobody else may run on the same folder. */
    static Storage own(Settings settings, DataFolder folder) {
        Optional<FolderLock> lock = FolderLock.tryTake(folder);
        if (lock.isEmpty()) {
            throw new CannotStartException(
                    "Parley already runs on the data folder %s: %s"
                            .formatted(folder.path(), FolderLock.noteOfHolder(folder)));
        }
        return new Storage(folder, lock, settings);
    }

    /**
     * For a short piece of work: where a program runs on the folder already, its servers are used.
     */
    static Storage shared(Settings settings) {
        DataFolder folder = folder(settings);
        return new Storage(folder, FolderLock.tryTake(folder), settings);
    }

    static DataFolder folder(Settings settings) {
        return DataFolder.open(Path.of(settings.text(Catalogue.DATA_DIR)));
    }

    DataFolder folder() {
        return folder;
    }

    /**
     * Where this process runs: on this folder. Empty where it does not hold the folder's lock, and
     * another process may be there.
     */
    Optional<Place> place() {
        return lock.map(_ -> folder.place());
    }

    ServerAddresses addresses() {
        return addresses;
    }

    /** Tells other processes what runs here. */
    void note(String text) {
        lock.ifPresent(held -> held.note(text));
    }

    /** Stops the servers it started and gives the folder back. */
    @Override
    public void close() {
        // Both at once: each takes its time to write what it holds.
        Stream.of(addresses.embeddedDatabase(), addresses.embeddedRedis())
                .flatMap(Optional::stream)
                .parallel()
                .forEach(EmbeddedServer::close);
        lock.ifPresent(Storage::release);
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
