package dev.parley.deploy.bench.torture;

import dev.parley.deploy.bench.subject.Subject;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which build of the program the processes are started from. In a rolling upgrade the last worker
 * is an older one, until it is stopped in order and comes back as the newest. The schema is the
 * newest one's from the start.
 */
final class Upgrade {

    private final Subject newest;
    private final Optional<Subject> older;
    private volatile boolean done;

    /**
     * @param newest from which all but the last worker are started
     * @param older the older build's jar; empty: there is only one version
     */
    Upgrade(Subject newest, Optional<Path> older) {
        this.newest = newest;
        this.older = older.map(newest::of);
    }

    Subject newest() {
        return newest;
    }

    /** From which the last worker is started now. */
    Subject last() {
        return done ? newest : older.orElse(newest);
    }

    /** Whether two versions run side by side. */
    boolean isUnderWay() {
        return older.isPresent() && !done;
    }

    /** From now on the newest is started everywhere. */
    void finish() {
        done = true;
    }
}
