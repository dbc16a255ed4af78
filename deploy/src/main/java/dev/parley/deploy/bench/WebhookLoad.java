package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Latencies;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings updates as Telegram does: over 40 connections, every chat always over the same one. An
 * update is brought when it is due, however long those before it take, and its latency counts from
 * then: a program that is slow for a while is not spared the updates that come meanwhile.
 */
final class WebhookLoad {

    /** Telegram's own default. */
    static final int CONNECTIONS = 40;

    /** Time for all lanes to connect before the first update is due. */
    private static final Duration LEAD = Duration.ofMillis(250);

    private final Webhook webhook;
    private final InstantSource clock;

    WebhookLoad(Webhook webhook, InstantSource clock) {
        this.webhook = webhook;
        this.clock = clock;
    }

    /**
     * How they were taken.
     *
     * @param start when the flow began
     * @param acknowledgements one for each update
     */
    record Taken(Instant start, List<Acknowledgement> acknowledgements) {

        Latencies latencies() {
            return latencies(Acknowledgement::latency);
        }

        Latencies lags() {
            return latencies(Acknowledgement::lag);
        }

        private Latencies latencies(Function<Acknowledgement, Duration> which) {
            return new Latencies(acknowledgements.stream().map(which).toList());
        }

        /** The time from the beginning until the last one was taken. */
        Duration total() {
            return acknowledgements.stream()
                    .map(taken -> taken.update().due().plus(taken.latency()))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }
    }

    /** Brings all of them and waits for the acknowledgements. */
    Taken bring(List<Update> updates) throws InterruptedException {
        Collection<List<Update>> lanes =
                updates.stream().collect(Collectors.groupingBy(WebhookLoad::lane)).values();
        long start = System.nanoTime() + LEAD.toNanos();
        Instant startedAt = clock.instant().plus(LEAD);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Acknowledgement>>> running =
                    lanes.stream()
                            .map(lane -> new WebhookLane(webhook, lane))
                            .map(lane -> threads.submit(() -> lane.bring(start)))
                            .toList();
            List<Acknowledgement> all = new ArrayList<>(updates.size());
            for (Future<List<Acknowledgement>> lane : running) {
                all.addAll(lane.get());
            }
            return new Taken(startedAt, all);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        }
    }

    private static long lane(Update update) {
        return update.chat() % CONNECTIONS;
    }
}
