package dev.parley.testservers.whatsapp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Posts to the program's webhook in the order of events, each again until the program says 200.
 * Thread-safe.
 */
final class WebhookSender implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ExecutorService lane = Executors.newSingleThreadExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<URI> target = new AtomicReference<>();
    private final CountDownLatch known = new CountDownLatch(1);
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    /** One request. */
    record Post(String path, Map<String, String> headers, String body) {}

    /** Where the program listens; what happens before that waits. */
    void deliverTo(URI program) {
        target.set(program);
        known.countDown();
    }

    /** The statuses that were not 200. */
    Queue<Integer> refusals() {
        return refusals;
    }

    void offer(Post post) {
        lane.execute(() -> {
            try {
                known.await();
                while (!attempt(post)) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean attempt(Post post) throws InterruptedException {
        URI program = Objects.requireNonNull(target.get());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(program.resolve(post.path()))
                        .timeout(LONGEST_WAIT)
                        .POST(BodyPublishers.ofString(post.body()));
        post.headers().forEach(request::header);
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                refusals.add(status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        lane.shutdownNow();
        http.shutdownNow();
    }
}
