package dev.parley.deploy.bench.cluster;

import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Webhook;
import dev.parley.deploy.bench.subject.WebhookConnection;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Brings updates as Telegram does: in a chat one after the other, each again until it is taken, and
 * some that were taken once more. A process that does not answer is passed over for another one, as
 * by the load balancer in front of several.
 */
public final class Delivery {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double REPEATED = 0.1;
    private static final int OK = 200;

    private final Supplier<List<Webhook>> webhooks;
    private final long seed;
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger never = new AtomicInteger();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final InstantSource clock = InstantSource.system();

    /**
     * Prepares.
     *
     * @param webhooks where updates may be brought to now, whether anybody is there or not
     */
    public Delivery(Supplier<List<Webhook>> webhooks, long seed) {
        this.webhooks = webhooks;
        this.seed = seed;
    }

    /** Brings all of them, or those that are due until {@link #end()}. */
    public Taken bring(Map<Long, List<Update>> script) throws InterruptedException {
        Instant started = clock.instant();
        long start = System.nanoTime();
        Map<Long, Future<List<Update>>> running = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            script.forEach((chat, updates) ->
                    running.put(chat, threads.submit(() -> bring(chat, updates, start))));
            Map<Long, List<Update>> taken = new HashMap<>();
            for (Map.Entry<Long, Future<List<Update>>> chat : running.entrySet()) {
                taken.put(chat.getKey(), chat.getValue().get());
            }
            return new Taken(started, taken, never.get());
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the updates cannot be brought", failure.getCause());
        }
    }

    /** Nothing more is written from now on; what is on its way is still brought. */
    public void end() {
        ending.countDown();
    }

    /** How many that were acknowledged came once more. */
    public int repeated() {
        return repeated.get();
    }

    /** How often an update was not acknowledged and had to be brought again. */
    public int refused() {
        return refused.get();
    }

    private List<Update> bring(long chat, List<Update> updates, long start)
            throws InterruptedException {
        Random chance = new Random(seed ^ chat);
        List<Update> taken = new ArrayList<>();
        for (Update update : updates) {
            long wait = start + update.due().toNanos() - System.nanoTime();
            if (ending.await(wait, TimeUnit.NANOSECONDS)) {
                return taken;
            }
            if (bring(update, chance)) {
                taken.add(update);
                if (chance.nextDouble() < REPEATED) {
                    repeated.incrementAndGet();
                    bring(update, chance);
                }
            } else {
                never.incrementAndGet();
            }
        }
        return taken;
    }

    private boolean bring(Update update, Random chance) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int target = chance.nextInt(Integer.MAX_VALUE - 1);
        while (!isTaken(update, webhook(target))) {
            if (System.nanoTime() > end) {
                return false;
            }
            refused.incrementAndGet();
            target++;
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private Webhook webhook(int turn) {
        List<Webhook> all = webhooks.get();
        return all.get(Math.floorMod(turn, all.size()));
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
