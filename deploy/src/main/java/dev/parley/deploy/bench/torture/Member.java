package dev.parley.deploy.bench.torture;

import dev.parley.deploy.bench.subject.StartedProgram;
import dev.parley.deploy.bench.subject.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** One process of the cluster, which may be killed and comes back at the same place. */
final class Member implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    /** Starts it once. */
    interface Launcher {
        StartedProgram launch() throws IOException;
    }

    private final String name;
    private final Launcher launcher;
    private StartedProgram program;
    private boolean closed;

    /** Starts it, without waiting for anything. */
    Member(String name, Launcher launcher) {
        this.name = name;
        this.launcher = launcher;
        this.program = launch(launcher);
    }

    private static StartedProgram launch(Launcher launcher) {
        try {
            return launcher.launch();
        } catch (IOException failure) {
            throw new UncheckedIOException("the program cannot be started", failure);
        }
    }

    Webhook webhook(String secret) {
        return program.webhook(secret);
    }

    /** Waits until it can be used. */
    void awaitReady() throws InterruptedException {
        program.await("/ready");
    }

    /** Ends it without warning. */
    synchronized void kill() throws InterruptedException {
        program.kill();
    }

    /** Stops it in order, as whoever operates it does. */
    synchronized void stop() {
        program.stop(STOP_PATIENCE);
    }

    /** Starts it again after its end, unless it is closed. */
    synchronized void restart() {
        if (!closed) {
            program = launch(launcher);
        }
    }

    /** Stops it in order, for good. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    @Override
    public String toString() {
        return name;
    }
}
