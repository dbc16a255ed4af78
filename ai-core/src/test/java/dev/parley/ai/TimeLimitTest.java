package dev.parley.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final int MANY = 20;

    @Test
    void who_waits_behind_many_others_has_the_whole_time() throws Exception {
        try (ExecutorService worker = Executors.newSingleThreadExecutor();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Integer>>> results = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                results.add(
                        callers.submit(
                                () -> TimeLimit.callOn(worker, TimeLimitTest::aFifth, LIMIT)));
            }
            for (Future<Optional<Integer>> result : results) {
                assertThat(result.get()).contains(1);
            }
        }
    }

    @Test
    void what_takes_too_long_itself_is_given_up_and_interrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            assertThat(TimeLimit.callOn(worker, () -> hanging(interrupted), LIMIT)).isEmpty();
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Works for a part of the limit: all together need several times the limit. */
    private static int aFifth() {
        long end = System.nanoTime() + LIMIT.dividedBy(5).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return 1;
    }

    private static int hanging(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
            return 1;
        } catch (InterruptedException _) {
            interrupted.countDown();
            return 0;
        }
    }
}
