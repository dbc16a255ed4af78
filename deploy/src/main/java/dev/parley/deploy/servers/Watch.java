package dev.parley.deploy.servers;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a running server: when it dies, it is started again where everybody expects it. */
final class Watch implements AutoCloseable {

    /** Over nothing. */
    static final Watch NONE = new Watch(Thread.ofVirtual().unstarted(() -> {}));

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    static Watch over(String name, Server server, int port) {
        Thread thread =
                Thread.ofVirtual().name(name + " watch").start(() -> watch(name, server, port));
        return new Watch(thread);
    }

    private static void watch(String name, Server server, int port) {
        boolean wasAlive = true;
        while (paused()) {
            try {
                boolean alive = server.isAlive();
                if (!alive && wasAlive) {
                    LOG.warn("{} has died; it is started again", name);
                }
                wasAlive = alive;
                if (!alive && server.launch(port)) {
                    LOG.warn("{} runs again", name);
                }
            } catch (RuntimeException failure) {
                // What it left behind may take a moment to go away; the next look tries anew.
                LOG.info("{} does not start yet: {}", name, failure.getMessage());
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /** Looks no more; a start under way is waited for. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
