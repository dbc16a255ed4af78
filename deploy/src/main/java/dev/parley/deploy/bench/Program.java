package dev.parley.deploy.bench;

import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.StartedProgram;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.bench.subject.Webhook;
import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.servers.EmbeddedServer;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The real program with its own PostgreSQL and Redis, in processes of their own. */
final class Program implements AutoCloseable {

    static final String TOKEN = "110201543:parley-bench";
    static final String SECRET = "parley-bench";

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    private final BenchFolder folder;
    private final StartedProgram process;

    private Program(BenchFolder folder, StartedProgram process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it, without waiting for anything; see {@link StartedProgram#start}. */
    static Program start(
            Subject subject,
            BenchFolder folder,
            int port,
            Map<String, String> variables,
            String file)
            throws IOException {
        return new Program(
                folder,
                StartedProgram.start(subject, folder, folder.data(), port, variables, file));
    }

    /** Waits for the chat page and says how long after the start it answered. */
    Duration awaitPage() throws InterruptedException {
        return process.await("/");
    }

    /** See {@link StartedProgram#requireTime}. */
    void requireTime() {
        process.requireTime();
    }

    /** How long ago it was started. */
    Duration age() {
        return process.age();
    }

    long pid() {
        return process.pid();
    }

    Webhook webhook() {
        return process.webhook(SECRET);
    }

    /** The JDBC URL of its PostgreSQL. */
    String database() {
        return EmbeddedServer.postgres(new DataFolder(realData()), Right.GUEST).await().url();
    }

    /** What its processes use; empty while its servers are not there yet. */
    Optional<CpuMeter> cpu() {
        return numberIn(folder.data().resolve("postgres/postmaster.pid"))
                .flatMap(postgres ->
                        numberIn(folder.data().resolve("redis/redis.pid"))
                                .map(redis -> new CpuMeter(pid(), postgres, redis)));
    }

    private static Optional<Long> numberIn(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops it as Ctrl-C does, and what it started, should it not do that itself. */
    @Override
    public void close() {
        if (!process.stop(STOP_PATIENCE)) {
            DataFolder data = new DataFolder(realData());
            EmbeddedServer.postgres(data, Right.MASTER).close();
            EmbeddedServer.redis(data, Right.MASTER).close();
        }
    }

    private Path realData() {
        try {
            return folder.data().toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
