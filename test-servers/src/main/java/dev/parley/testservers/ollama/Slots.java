package dev.parley.testservers.ollama;

import java.util.concurrent.Semaphore;

/** How many answers are made at once, and how many requests may wait. Thread-safe. */
final class Slots {
    private final Semaphore running;
    private final Semaphore present;

    /** Both counts are at least 1 together: {@code waiting} may be 0. */
    Slots(int parallel, int waiting) {
        running = new Semaphore(parallel, true);
        present = new Semaphore((int) Math.min(Integer.MAX_VALUE, (long) parallel + waiting));
    }

    /** Waits for a slot; false at once when too many wait already. */
    boolean acquire() throws InterruptedException {
        if (!present.tryAcquire()) {
            return false;
        }
        running.acquire();
        return true;
    }

    void release() {
        running.release();
        present.release();
    }
}
