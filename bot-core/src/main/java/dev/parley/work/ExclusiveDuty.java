package dev.parley.work;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What only one process may do at a time, such as polling Telegram: the process that holds the
 * duty's lease does it, the others wait and take over when the holder stops or dies.
 */
@Singleton
public final class ExclusiveDuty {

    private static final Logger LOG = LoggerFactory.getLogger(ExclusiveDuty.class);

    /** What is done while the duty is held. */
    @FunctionalInterface
    public interface Body {

        /** Does it until interrupted: by the loss of the lease or by the end of the holding. */
        void run() throws InterruptedException;
    }

    /** A duty being held or waited for; ends with {@link #close()}. */
    public interface Holding extends AutoCloseable {

        @Override
        void close();
    }

    private final JdbcExclusiveDuties duties;
    private final WorkConfig config;
    private final InstantSource clock;
    private final ProcessName owner;

    ExclusiveDuty(
            JdbcExclusiveDuties duties, WorkConfig config, InstantSource clock, ProcessName owner) {
        this.duties = duties;
        this.config = config;
        this.clock = clock;
        this.owner = owner;
    }

    /**
     * Does the body on a virtual thread of its own whenever this process holds the duty. A body
     * that returns or throws is run again while the duty is held, after a pause.
     *
     * @param name the duty's name, the same in all processes
     */
    public Holding hold(String name, Body body) {
        Holder holder = new Holder(name, body);
        Thread thread = Thread.ofVirtual().name("duty-" + name).start(holder::holdUntilInterrupted);
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

    private final class Holder {

        private final String name;
        private final Body body;

        Holder(String name, Body body) {
            this.name = name;
            this.body = body;
        }

        void holdUntilInterrupted() {
            Thread worker = Thread.ofVirtual().unstarted(() -> {});
            try {
                while (true) {
                    boolean held = tryHold();
                    if (held && !worker.isAlive()) {
                        worker =
                                Thread.ofVirtual()
                                        .name("duty-" + name + "-body")
                                        .start(this::runBody);
                    } else if (!held && worker.isAlive()) {
                        LOG.warn("{}: another process holds this duty now", name);
                        stop(worker);
                    }
                    Thread.sleep(pause());
                }
            } catch (InterruptedException _) {
                stop(worker);
                release();
            }
        }

        private boolean tryHold() {
            Instant now = clock.instant();
            try {
                return duties.hold(name, owner, now, now.plus(config.lease()));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{}: the lease of this duty could not be renewed: {}",
                        name,
                        failure.toString());
                return false;
            }
        }

        private void runBody() {
            try {
                body.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                LOG.error(
                        "{}: stopped by a fault; it starts again within {}",
                        name,
                        pause(),
                        failure);
            }
        }

        private void stop(Thread worker) {
            worker.interrupt();
            join(worker);
        }

        private void release() {
            try {
                duties.release(name, owner);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{}: the lease could not be given back, it ends by itself: {}",
                        name,
                        failure.toString());
            }
        }

        private Duration pause() {
            return config.lease().dividedBy(4);
        }
    }
}
