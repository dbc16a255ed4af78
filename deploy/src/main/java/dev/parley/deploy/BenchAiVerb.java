package dev.parley.deploy;

import dev.parley.ai.cache.CacheBenchmark;
import dev.parley.redis.RedisLink;
import dev.parley.redis.RedisSlots;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/** Measures the AI core's caches and slots. */
@Command(
        name = "ai",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how soon an answer that was given before is found, and what waiting for one of a model's slots costs.",
            "A running Parley need not be stopped."
        })
final class BenchAiVerb implements Callable<Integer> {

    private static final int CALLS = 200;
    private static final int SLOTS = 4;
    private static final Duration WORK = Duration.ofMillis(10);
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ProgramParts program;
    private final Console console;

    BenchAiVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() {
        try {
            return program.lend(this::measure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int measure(ApplicationContext parts) {
        CacheBenchmark cache = parts.getBean(CacheBenchmark.class);
        tell("the very same question, 10,000 answers kept", cache.exact(10_000));
        tell("a near question, same words, 10,000 kept", cache.near(10_000, false));
        tell("a near question, same words, 100,000 kept", cache.near(100_000, false));
        tell("a near question, any words, 10,000 kept", cache.near(10_000, true));
        try {
            CountDownLatch connected = new CountDownLatch(1);
            parts.getBean(RedisLink.class).onMessages(_ -> connected.countDown());
            if (!connected.await(CONNECTING.toSeconds(), TimeUnit.SECONDS)) {
                console.warn("Redis cannot be reached: slots are not measured.");
                return 1;
            }
            slots(parts.getBean(RedisSlots.class));
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while slots were measured");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("slots cannot be measured", failure.getCause());
        }
    }

    private void tell(String what, CacheBenchmark.Times times) {
        console.say(
                String.format(
                        Locale.ROOT,
                        "%-46s  p50 %.3f ms, p99 %.3f ms",
                        what,
                        times.median().toNanos() / 1e6,
                        times.slow().toNanos() / 1e6));
    }

    /** Calls in two queues, as two processes have them, that share the slots of a model. */
    private void slots(RedisSlots slots) throws InterruptedException, ExecutionException {
        String name = "benchmark-" + UUID.randomUUID();
        long start = System.nanoTime();
        List<Future<Boolean>> calls = new ArrayList<>();
        Semaphore one = new Semaphore(SLOTS, true);
        Semaphore other = new Semaphore(SLOTS, true);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                Semaphore queue = i % 2 == 0 ? one : other;
                calls.add(callers.submit(() -> work(queue, slots, name)));
            }
        }
        int done = 0;
        for (Future<Boolean> call : calls) {
            done += call.get() ? 1 : 0;
        }
        double bound = CALLS * WORK.toNanos() / (double) SLOTS;
        console.say(
                String.format(
                        Locale.ROOT,
                        "%d calls of %d ms from two queues on %d slots in Redis: %d done in %.2f times the least time possible",
                        CALLS,
                        WORK.toMillis(),
                        SLOTS,
                        done,
                        (System.nanoTime() - start) / bound));
    }

    private static boolean work(Semaphore queue, RedisSlots slots, String name)
            throws InterruptedException {
        queue.acquire();
        try {
            Optional<RedisSlots.Slot> slot = slots.take(name, SLOTS, PATIENCE);
            Thread.sleep(WORK);
            slot.ifPresent(slots::free);
            return slot.isPresent();
        } finally {
            queue.release();
        }
    }
}
