package dev.parley.deploy.bench.torture;

import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Webhook;
import dev.parley.deploy.bench.subject.WebhookConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings updates as Telegram does: in a chat one after the other, each again until it is taken, and
 * some that were taken once more. A process that does not answer is passed over for another one, as
 * by the load balancer in front of several.
 */
final class Delivery {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double REPEATED = 0.1;
    private static final int OK = 200;

    private final List<Webhook> webhooks;
    private final long seed;
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Delivery(List<Webhook> webhooks, long seed) {
        this.webhooks = List.copyOf(webhooks);
        this.seed = seed;
    }

    /** Brings all of them, and says which of each chat were acknowledged. */
    Map<Long, List<Long>> bring(Map<Long, List<Update>> script) throws InterruptedException {
        long start = System.nanoTime();
        Map<Long, Future<List<Long>>> running = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            script.forEach((chat, updates) ->
                    running.put(chat, threads.submit(() -> bring(chat, updates, start))));
            Map<Long, List<Long>> taken = new HashMap<>();
            for (Map.Entry<Long, Future<List<Long>>> chat : running.entrySet()) {
                taken.put(chat.getKey(), chat.getValue().get());
            }
            return taken;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the updates cannot be brought", failure.getCause());
        }
    }

    /** How many that were acknowledged came once more. */
    int repeated() {
        return repeated.get();
    }

    /** How often an update was not acknowledged and had to be brought again. */
    int refused() {
        return refused.get();
    }

    private List<Long> bring(long chat, List<Update> updates, long start)
            throws InterruptedException {
        Random chance = new Random(seed ^ chat);
        List<Long> taken = new ArrayList<>();
        for (Update update : updates) {
            long wait = start + update.due().toNanos() - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(0, wait)));
            if (bring(update, chance)) {
                taken.add(update.number());
                if (chance.nextDouble() < REPEATED) {
                    repeated.incrementAndGet();
                    bring(update, chance);
                }
            }
        }
        return taken;
    }

    private boolean bring(Update update, Random chance) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int target = chance.nextInt(webhooks.size());
        while (!isTaken(update, webhooks.get(target))) {
            if (System.nanoTime() > end) {
                return false;
            }
            refused.incrementAndGet();
            target = (target + 1) % webhooks.size();
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private static boolean isTaken(Update update, Webhook webhook) {
        try (WebhookConnection connection = new WebhookConnection(webhook)) {
            return connection.post(update.body()) == OK;
        } catch (IOException _) {
            // It is down, or was killed before it answered: not acknowledged, so brought again.
            return false;
        }
    }
}
