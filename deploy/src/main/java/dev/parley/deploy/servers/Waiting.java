package dev.parley.deploy.servers;

import java.time.Duration;

/** Looking again and again for what another process does, for a limited time. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final long end;

    Waiting(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /** Pauses and says whether to look once more. */
    boolean more() {
        try {
            Thread.sleep(PAUSE);
            return System.nanoTime() < end;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
