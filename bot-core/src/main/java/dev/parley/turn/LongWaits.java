package dev.parley.turn;

import dev.parley.clock.Steady;
import dev.parley.work.ExclusiveDuty;
import dev.parley.work.WorkConfig;
import dev.parley.work.WorkLoop;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that people are told how long they will wait while the queue of turns is deep. As long
 * as a process has room for what waits, nobody looks: only one that is full asks for the duty, and
 * only the one that has it looks at the queue.
 */
@Singleton
final class LongWaits {

    private static final Logger LOG = LoggerFactory.getLogger(LongWaits.class);

    /** A process that had room for a moment only is full still. */
    private static final Duration MOMENT = Duration.ofSeconds(10);

    /** Of the time, looking takes this part at most, however deep the queue. */
    private static final int SHARE = 10;

    private final WaitNotices notices;
    private final ExclusiveDuty duties;
    private final LongWaitConfig config;
    private final WorkConfig work;
    private final InstantSource clock;

    LongWaits(
            WaitNotices notices,
            ExclusiveDuty duties,
            LongWaitConfig config,
            WorkConfig work,
            @Steady InstantSource clock) {
        this.notices = notices;
        this.duties = duties;
        this.config = config;
        this.work = work;
        this.clock = clock;
    }

    /** Watching a process's workers; ends with {@link #close()}. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /** Watches from now on whether this process is full. */
    Watch watch(WorkLoop loop, ConversationWorker worker) {
        if (config.depth() == 0) {
            return () -> {};
        }
        Watcher watcher = new Watcher(loop, worker);
        Thread thread = Thread.ofVirtual().name("long-waits").start(watcher::watchUntilInterrupted);
        return () -> {
            thread.interrupt();
            join(thread);
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Watcher {

        private final Throughput throughput = new Throughput();
        private final WorkLoop loop;
        private final ConversationWorker worker;
        private Optional<ExclusiveDuty.Holding> duty = Optional.empty();

        Watcher(WorkLoop loop, ConversationWorker worker) {
            this.loop = loop;
            this.worker = worker;
        }

        void watchUntilInterrupted() {
            try {
                while (true) {
                    throughput.sample(clock.instant(), worker.finished());
                    holdDuty(loop.wasFullWithin(MOMENT));
                    Thread.sleep(work.poll());
                }
            } catch (InterruptedException _) {
                holdDuty(false);
            }
        }

        private void holdDuty(boolean wanted) {
            if (wanted && duty.isEmpty()) {
                duty = Optional.of(duties.hold("long-waits", this::tellUntilInterrupted));
            } else if (!wanted && duty.isPresent()) {
                duty.get().close();
                duty = Optional.empty();
            }
        }

        private void tellUntilInterrupted() throws InterruptedException {
            while (true) {
                long start = System.nanoTime();
                tell();
                Duration took = Duration.ofNanos(SHARE * (System.nanoTime() - start));
                Thread.sleep(took.compareTo(work.poll()) > 0 ? took : work.poll());
            }
        }

        private void tell() {
            try {
                notices.tell(loop.running(), throughput.perSecond());
            } catch (RuntimeException failure) {
                LOG.warn("people who wait cannot be told how long", failure);
            }
        }
    }
}
