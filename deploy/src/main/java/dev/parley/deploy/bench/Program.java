package dev.parley.deploy.bench;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.problem.CannotStartException;
import dev.parley.deploy.servers.EmbeddedServer;
import dev.parley.deploy.servers.EmbeddedServer.Right;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program with its own PostgreSQL and Redis, in processes of their own. */
final class Program implements AutoCloseable {

    static final String TOKEN = "110201543:parley-bench";
    static final String SECRET = "parley-bench";

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int OK = 200;

    private final BenchFolder folder;
    private final int port;
    private final long startedAt;
    private final Process process;

    private Program(BenchFolder folder, int port, long startedAt, Process process) {
        this.folder = folder;
        this.port = port;
        this.startedAt = startedAt;
        this.process = process;
    }

    /** A port for the program. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts it, without waiting for anything.
     *
     * @param variables its environment beside that of this process, of which no setting of Parley's
     *     is handed on
     * @param file its {@code application.yml}
     */
    static Program start(
            Subject subject,
            BenchFolder folder,
            int port,
            Map<String, String> variables,
            String file)
            throws IOException {
        Files.createDirectories(folder.data());
        Files.writeString(folder.data().resolve("application.yml"), file);
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(subject))
                        .directory(folder.data().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.output().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        builder.environment().putAll(variables);
        builder.environment().put("PARLEY_DATA_DIR", folder.data().toString());
        return new Program(folder, port, System.nanoTime(), builder.start());
    }

    /** Waits for the chat page and says how long after the start it answered. */
    Duration awaitPage() throws InterruptedException {
        HttpRequest page =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .timeout(START_PATIENCE)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, page)) {
                requireTime();
                Thread.sleep(PAUSE);
            }
        }
        return age();
    }

    private static boolean answers(HttpClient http, HttpRequest page) throws InterruptedException {
        try {
            return http.send(page, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            // It does not listen yet.
            return false;
        }
    }

    /**
     * Gives up where a start takes too long.
     *
     * @throws CannotStartException when that is so, or the program has ended
     */
    void requireTime() {
        if (!process.isAlive() || age().compareTo(START_PATIENCE) > 0) {
            folder.keep();
            throw new CannotStartException(
                    "the measured program %s: its output and data are kept in %s"
                            .formatted(
                                    process.isAlive()
                                            ? "does not answer"
                                            : "ended with exit code " + process.exitValue(),
                                    folder));
        }
    }

    /** How long ago it was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    long pid() {
        return process.pid();
    }

    Webhook webhook() {
        return new Webhook(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), SECRET);
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
        process.destroy();
        try {
            if (process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        folder.keep();
        process.destroyForcibly();
        DataFolder data = new DataFolder(realData());
        EmbeddedServer.postgres(data, Right.MASTER).close();
        EmbeddedServer.redis(data, Right.MASTER).close();
    }

    private Path realData() {
        try {
            return folder.data().toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
