package dev.parley.deploy.bench;

import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Webhook;
import dev.parley.deploy.bench.subject.WebhookConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The updates of some chats over one connection, each when it is due; like Telegram, it brings the
 * next one after the one before was acknowledged, and brings again what was not.
 */
final class WebhookLane {

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int SUCCESS_FROM = 200;
    private static final int SUCCESS_TO = 300;

    private final Webhook webhook;
    private final List<Update> updates;
    private @Nullable WebhookConnection connection;

    WebhookLane(Webhook webhook, List<Update> updates) {
        this.webhook = webhook;
        this.updates = updates;
    }

    /**
     * Brings all of them.
     *
     * @param start the beginning of the flow, by {@link System#nanoTime()}
     */
    List<Acknowledgement> bring(long start) throws InterruptedException {
        List<Acknowledgement> all = new ArrayList<>(updates.size());
        try {
            connection = new WebhookConnection(webhook);
            long free = start;
            for (Update update : updates) {
                long due = start + update.due().toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                Duration lag = Duration.ofNanos(System.nanoTime() - Math.max(due, free));
                boolean taken = bring(update);
                free = System.nanoTime();
                all.add(new Acknowledgement(update, taken, Duration.ofNanos(free - due), lag));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the program cannot be reached", failure);
        } finally {
            disconnect();
        }
        return all;
    }

    private boolean bring(Update update) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (attempt(update)) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    private boolean attempt(Update update) {
        try {
            if (connection == null) {
                connection = new WebhookConnection(webhook);
            }
            int status = connection.post(update.body());
            return SUCCESS_FROM <= status && status < SUCCESS_TO;
        } catch (IOException _) {
            // Counted as not taken; the next attempt gets a connection of its own.
            disconnect();
            return false;
        }
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException _) {
            // It is gone, which is all that was wanted.
        }
        connection = null;
    }
}
