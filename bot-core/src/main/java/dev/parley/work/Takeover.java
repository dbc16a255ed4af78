package dev.parley.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over from who ran at this place before and was killed: what it held is ready at once, and
 * not only when its leases end. Where a process has no place of its own, leases just end.
 */
@Singleton
public final class Takeover {

    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private final JdbcTakeover leases;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final ProcessName self;

    Takeover(JdbcTakeover leases, Wakeups wakeups, InstantSource clock, ProcessName self) {
        this.leases = leases;
        this.wakeups = wakeups;
        this.clock = clock;
        this.self = self;
    }

    /** Done once, at the start of a process that will work, before its loops begin. */
    public void run() {
        self.prefix().ifPresent(this::endLeases);
    }

    private void endLeases(String place) {
        Instant now = clock.instant();
        try {
            List<QueueName> ready = leases.end(place, self, now);
            if (!ready.isEmpty()) {
                LOG.info(
                        "{} conversations were in hand when Parley last ran here; they go on",
                        ready.size());
            }
            new HashSet<>(ready).forEach(queue -> wakeups.ready(queue, now));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "what was in hand when Parley last ran here goes on when its leases end: {}",
                    failure.toString());
        }
    }
}
