package dev.parley.deploy.servers;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.problem.CannotStartException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A server that Parley brings along. It starts in the background, and who needs it waits for it;
 * when it dies, it is started again. Safe for use by many threads.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    /**
     * A server that runs.
     *
     * @param url how it is reached, with its password; for PostgreSQL in the form of JDBC
     * @param found whether it ran already
     */
    public record Running(String url, boolean found) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Running[found=" + found + "]";
        }
    }

    /** Whether this process may start and stop the servers of the folder. */
    public enum Right {
        /** It holds the folder's lock. */
        MASTER,
        /** Another process does, and its servers are used. */
        GUEST
    }

    /** A server, where it runs, and who looks after it. */
    private record Known(Server server, Running running, Watch watch) {}

    private final FutureTask<Known> start;
    private final Right right;

    private EmbeddedServer(String name, Supplier<Server> server, Right right) {
        this.right = right;
        this.start = new FutureTask<>(() -> start(name, server.get()));
    }

    /** PostgreSQL, from now on starting. */
    public static EmbeddedServer postgres(DataFolder folder, Right right) {
        return starting(
                "PostgreSQL",
                right,
                () -> new PostgresServer(PostgresPrograms.unpacked(cache(folder)), folder));
    }

    /** Redis, from now on starting. */
    public static EmbeddedServer redis(DataFolder folder, Right right) {
        return starting("Redis", right, () -> new RedisServer(cache(folder), folder));
    }

    private static EmbeddedServer starting(String name, Right right, Supplier<Server> server) {
        EmbeddedServer embedded = new EmbeddedServer(name, server, right);
        Thread.ofPlatform().name(name + " start").daemon().start(embedded.start);
        return embedded;
    }

    private static ProgramCache cache(DataFolder folder) {
        return ProgramCache.ofUserOr(folder.path().resolve("programs"));
    }

    private Known start(String name, Server server) {
        OptionalInt found = server.find();
        int port =
                found.isPresent()
                        ? found.getAsInt()
                        : right == Right.MASTER ? launch(server) : awaitMaster(server);
        boolean ranAlready = found.isPresent() || right == Right.GUEST;
        Watch watch = right == Right.MASTER ? Watch.over(name, server, port) : Watch.NONE;
        return new Known(server, new Running(server.url(port), ranAlready), watch);
    }

    private static int launch(Server server) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = FreePort.find();
            if (server.launch(port)) {
                return port;
            }
        }
        throw new CannotStartException(
                "other programs take every port an embedded server asks for");
    }

    private static int awaitMaster(Server server) {
        Waiting waiting = new Waiting(PATIENCE);
        while (waiting.more()) {
            OptionalInt port = server.find();
            if (port.isPresent()) {
                return port.getAsInt();
            }
        }
        throw new CannotStartException(
                "another Parley uses this data folder, but its servers do not run: stop it first");
    }

    /**
     * The server, once it runs.
     *
     * @throws CannotStartException when it does not start
     */
    public Running await() {
        return known().running();
    }

    private Known known() {
        try {
            return start.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a server starts");
        }
    }

    /**
     * Stops the server cleanly, when this process may; a start under way is waited for, so that it
     * leaves nothing half started.
     */
    @Override
    public void close() {
        if (right == Right.MASTER) {
            try {
                known().watch().close();
                known().server().stop();
            } catch (CannotStartException _) {
                // Whoever needed it has heard of that; there is nothing to stop.
            }
        }
    }
}
