package dev.parley.work;

import dev.parley.database.DatabaseClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shortens waits that a database's clock wrote which was ahead and has been set right since: nobody
 * waits an hour because a clock was an hour wrong.
 */
@Singleton
final class OverlongWaits {

    private static final Logger LOG = LoggerFactory.getLogger(OverlongWaits.class);

    /**
     * Longer than Parley itself puts anything off. Only a provider asks for more; it is asked again
     * a little early then, and says so again.
     */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final JdbcOverlongWaits waits;
    private final DatabaseClock clock;
    private final WorkConfig config;

    OverlongWaits(JdbcOverlongWaits waits, DatabaseClock clock, WorkConfig config) {
        this.waits = waits;
        this.clock = clock;
        this.config = config;
    }

    /** Looks whether the clock was set back while no process ran, and for it from now on. */
    void watch() {
        clock.onSetBack(this::shortenIfPossible);
        if (waits.newest().filter(clock.instant().plus(NOTICED)::isBefore).isPresent()) {
            shortenIfPossible();
        }
    }

    private void shortenIfPossible() {
        try {
            Instant now = clock.instant();
            int shortened = waits.shorten(now, now.plus(config.lease()), now.plus(LONGEST));
            LOG.warn(
                    "The database's clock has been set back; {} conversations that waited for a time far off wait no longer",
                    shortened);
        } catch (RuntimeException failure) {
            LOG.error("waits that a wrong clock wrote cannot be shortened", failure);
        }
    }
}
