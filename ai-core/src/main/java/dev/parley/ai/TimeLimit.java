package dev.parley.ai;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on a virtual thread of its own and gives up on it when its time is over. The JDK's HTTP
 * client bounds the time to the first byte only: a server that drips its answer would hold a caller
 * for ever.
 */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * The result, or nothing when time ran out. Whether time runs out or the caller is interrupted,
     * the work is.
     *
     * @throws IllegalStateException when the work itself failed
     */
    public static <T> Optional<T> call(Callable<T> work, Duration limit)
            throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("time-limit").start(task);
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
