package dev.parley.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How evenly the machine's processors run when they only count. A virtual machine's are slowed down
 * by its neighbours and its host, often for tens of milliseconds and unseen by its own operating
 * system: no program answers sooner than that.
 *
 * @param slowShare the share of the time in which a processor does less than half of what it can
 * @param longest the longest time it does so without a break
 */
record ProcessorSpeed(double slowShare, Duration longest) {

    private static final Duration WINDOW = Duration.ofMillis(5);

    /** The first windows go to the JVM's compiler. */
    private static final int WARM_UP = 100;

    /** A processor at its best: the few windows above are luck. */
    private static final double BEST = 0.9;

    /** Keeps all processors busy for so long, which counts best when nothing else runs. */
    static ProcessorSpeed measure(Duration time) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        int windows = (int) time.dividedBy(WINDOW);
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            List<Future<long[]>> running =
                    IntStream.range(0, processors)
                            .mapToObj(_ -> threads.submit(() -> count(windows + WARM_UP)))
                            .toList();
            List<ProcessorSpeed> each = new ArrayList<>();
            for (Future<long[]> processor : running) {
                each.add(of(Arrays.copyOfRange(processor.get(), WARM_UP, windows + WARM_UP)));
            }
            return together(each);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the processors cannot be measured", failure);
        }
    }

    private static ProcessorSpeed together(List<ProcessorSpeed> each) {
        return new ProcessorSpeed(
                each.stream().mapToDouble(ProcessorSpeed::slowShare).average().orElse(0),
                each.stream()
                        .map(ProcessorSpeed::longest)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO));
    }

    /** What one processor did in each of the windows. */
    static ProcessorSpeed of(long[] counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        long half = sorted[(int) (sorted.length * BEST)] / 2;
        int slow = 0;
        int longest = 0;
        int running = 0;
        for (long count : counts) {
            running = count < half ? running + 1 : 0;
            slow += count < half ? 1 : 0;
            longest = Math.max(longest, running);
        }
        return new ProcessorSpeed((double) slow / counts.length, WINDOW.multipliedBy(longest));
    }

    private static long[] count(int windows) {
        long[] counts = new long[windows];
        long start = System.nanoTime();
        for (long window = 0;
                window < windows;
                window = (System.nanoTime() - start) / WINDOW.toNanos()) {
            counts[(int) window]++;
        }
        return counts;
    }
}
