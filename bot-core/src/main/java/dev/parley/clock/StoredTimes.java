package dev.parley.clock;

import java.time.Instant;
import java.util.Optional;

/** Times that are stored: what was written before the clock went back lies ahead of it. */
public interface StoredTimes {

    /** The time of what was stored last. */
    Optional<Instant> newest();

    /**
     * Brings near what lies further ahead than anybody would wait. May be repeated, and done by
     * many processes.
     *
     * @return how much of it there was
     */
    int bringNear(Instant now);
}
