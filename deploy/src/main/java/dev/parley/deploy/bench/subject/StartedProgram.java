package dev.parley.deploy.bench.subject;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own. */
public final class StartedProgram {

    /** An {@code application.yml} under which neither sending nor people are limited. */
    public static final String WITHOUT_LIMITS =
            """
            parley:
              telegram:
                rate:
                  per-second: 0
                  per-chat: 0
              limit:
                person-burst: 0
              long-wait:
                depth: 0
            """;

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int OK = 200;

    private final BenchFolder folder;
    private final int port;
    private final long startedAt;
    private final Process process;

    private StartedProgram(BenchFolder folder, int port, long startedAt, Process process) {
        this.folder = folder;
        this.port = port;
        this.startedAt = startedAt;
        this.process = process;
    }

    /** A port for a program. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts it, without waiting for anything.
     *
     * @param folder the run's, where its output goes
     * @param data its data folder
     * @param variables its environment beside that of this process, of which no setting of Parley's
     *     is handed on
     * @param file its {@code application.yml}
     */
    public static StartedProgram start(
            Subject subject,
            BenchFolder folder,
            Path data,
            int port,
            Map<String, String> variables,
            String file)
            throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("application.yml"), file);
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(subject))
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.output().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        builder.environment().putAll(variables);
        builder.environment().put("PARLEY_DATA_DIR", data.toString());
        return new StartedProgram(folder, port, System.nanoTime(), builder.start());
    }

    /**
     * Waits until a page answers, and says how long after the start that was.
     *
     * @param page its path, such as {@code /ready}
     */
    public Duration await(String page) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .timeout(START_PATIENCE)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, request)) {
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
    public void requireTime() {
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
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Where Telegram brings its updates. */
    public Webhook webhook(String secret) {
        return new Webhook(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), secret);
    }

    /** Ends it without warning, as a failing machine does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Stops it as Ctrl-C does; one that does not stop in time is killed.
     *
     * @return whether it stopped by itself
     */
    public boolean stop(Duration patience) {
        process.destroy();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        folder.keep();
        process.destroyForcibly();
        return false;
    }
}
