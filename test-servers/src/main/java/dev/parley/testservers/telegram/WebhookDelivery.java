package dev.parley.testservers.telegram;

import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts updates to the webhook: in order within a chat, the next only after the one before was
 * taken, chats beside each other over a limited number of connections. Thread-safe.
 */
final class WebhookDelivery implements AutoCloseable {
    private final WebhookSettings settings;
    private final WebhookBehaviour behaviour;
    private final Consumer<Update> delivered;
    private final Consumer<String> failed;
    private final Map<Long, Queue<Update>> lanes = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
    private final WebhookPost webhook;
    private final Semaphore connections;

    WebhookDelivery(
            WebhookSettings settings,
            WebhookBehaviour behaviour,
            Consumer<Update> delivered,
            Consumer<String> failed) {
        this.settings = settings;
        this.behaviour = behaviour;
        this.delivered = delivered;
        this.failed = failed;
        this.webhook = new WebhookPost(http, settings.secretToken());
        this.connections = new Semaphore(settings.connections());
    }

    void offer(Update update) {
        synchronized (lanes) {
            Queue<Update> waiting = lanes.get(update.lane());
            if (waiting == null) {
                lanes.put(update.lane(), new ArrayDeque<>());
                threads.execute(() -> runLane(update));
            } else {
                waiting.add(update);
            }
        }
    }

    /** Delivers updates of one chat until none is left. */
    private void runLane(Update first) {
        try {
            for (Update update = first; update != null; update = nextIn(first.lane())) {
                deliver(update);
                if (behaviour.deliverOnceMore()) {
                    deliver(update);
                }
                delivered.accept(update);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Update nextIn(long lane) {
        synchronized (lanes) {
            Queue<Update> waiting = lanes.get(lane);
            Update next = waiting == null ? null : waiting.poll();
            if (next == null) {
                lanes.remove(lane);
            }
            return next;
        }
    }

    private void deliver(Update update) throws InterruptedException {
        int failures = 0;
        Optional<String> problem = attempt(update);
        while (problem.isPresent()) {
            failures++;
            failed.accept(problem.get());
            Thread.sleep(behaviour.pause(failures));
            problem = attempt(update);
        }
    }

    private Optional<String> attempt(Update update) throws InterruptedException {
        connections.acquire();
        try {
            return webhook.post(behaviour.target(settings.url()), update);
        } finally {
            connections.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
