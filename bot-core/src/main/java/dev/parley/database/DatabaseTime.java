package dev.parley.database;

import java.time.Instant;

/** What the database says of the time. */
@FunctionalInterface
public interface DatabaseTime {

    /**
     * Asks it.
     *
     * @throws RuntimeException while the database is away
     */
    Instant ask();
}
