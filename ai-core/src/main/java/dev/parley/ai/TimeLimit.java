package dev.parley.ai;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on a thread that is not the caller's, and gives up on it when its time is over. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * The result of work that waits for others, or nothing when time ran out. It runs on a virtual
     * thread of its own: an HTTP client bounds the time to the next byte only, and a server that
     * drips its answer would hold a caller for ever. Whether time runs out or the caller is
     * interrupted, the work is.
     *
     * @throws IllegalStateException when the work itself failed
     */
    public static <T> Optional<T> call(Callable<T> work, Duration limit)
            throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("time-limit").start(task);
        return result(task, limit);
    }

    /**
     * The same for work that computes. Its time counts from the moment when one of the workers
     * takes it: that many ask at once is not its fault.
     *
     * @param workers about as many as there are processors, and nothing else's
     */
    public static <T> Optional<T> callOn(Executor workers, Callable<T> work, Duration limit)
            throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        FutureTask<T> task =
                new FutureTask<>(() -> {
                    taken.countDown();
                    return work.call();
                });
        workers.execute(task);
        try {
            taken.await();
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            throw interrupted;
        }
        return result(task, limit);
    }

    private static <T> Optional<T> result(FutureTask<T> task, Duration limit)
            throws InterruptedException {
        try {
            return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "work under a time limit failed in an unforeseen way", failure.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
