package dev.parley.deploy.bench.growth;

import java.time.Duration;
import java.util.Optional;

/** The same load each time, and what becomes of the processes meanwhile. */
public enum Phase {
    ONE("one process", 1, 1, Optional.empty()),
    TWO("two processes", 2, 2, Optional.empty()),
    THREE("three processes", 3, 3, Optional.empty()),
    JOIN("a third joins", 2, 3, Optional.empty()),
    LEAVE("one leaves (SIGTERM)", 3, 2, Optional.empty()),
    ROLLING("rolling restart of all", 2, 2, Optional.of(Duration.ofSeconds(2))),
    KILL("one killed for good", 2, 1, Optional.of(Duration.ofSeconds(10))),
    RESTART("one killed, started again", 2, 2, Optional.of(Duration.ofSeconds(10)));

    private final String title;
    private final int before;
    private final int after;
    private final Optional<Duration> goal;

    Phase(String title, int before, int after, Optional<Duration> goal) {
        this.title = title;
        this.before = before;
        this.after = after;
        this.goal = goal;
    }

    String title() {
        return title;
    }

    /** How many processes there are at its start. */
    int before() {
        return before;
    }

    /** How many there are, as people read it. */
    String processes() {
        return before == after ? "" + before : before + " → " + after;
    }

    /** How long the answer to any message may take, from when its turn could have begun. */
    Optional<Duration> goal() {
        return goal;
    }
}
