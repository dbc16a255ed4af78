package dev.parley.clock;

import java.time.Instant;

/** The clock of the database, which all processes can read. */
public interface DatabaseTime {

    /** What it shows at some moment between the call and the return. */
    Instant read();
}
