package dev.parley.work;

import dev.parley.clock.StoredTimes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Times in the tables of the queues. What waits longer than anybody lets it wait, was written by a
 * clock that went back since then: leases last as long as new ones, everything else is due.
 */
@Singleton
final class JdbcStoredTimes implements StoredTimes {

    /** What Parley lets wait by itself, it lets wait a minute at most. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String NEWEST =
            """
            SELECT greatest((SELECT happened_at FROM audit_event ORDER BY id DESC LIMIT 1),
                            (SELECT received_at FROM inbox ORDER BY id DESC LIMIT 1))
            """;

    /**
     * Waits for no lock: who holds one is writing a time anew, and it is looked again a while
     * later. So it cannot stand in a circle of those who wait.
     */
    private static final String BRING_NEAR =
            """
            WITH far AS (
                SELECT queue, conversation_id FROM work
                WHERE ready_at < 'infinity'
                    AND (ready_at > :far::timestamptz OR not_before > :far::timestamptz
                         OR (lease_owner IS NOT NULL AND ready_at > :lease_end::timestamptz))
                FOR UPDATE SKIP LOCKED),
            duties AS (
                UPDATE exclusive_duty SET held_till = :lease_end::timestamptz
                WHERE held_till > :lease_end::timestamptz)
            UPDATE work w
            SET ready_at = least(w.ready_at, CASE WHEN w.lease_owner IS NULL THEN :now::timestamptz
                                                  ELSE :lease_end::timestamptz END),
                since = least(w.since, :now::timestamptz),
                not_before = CASE WHEN w.not_before > :far::timestamptz THEN :now::timestamptz ELSE w.not_before END
            FROM far
            WHERE w.queue = far.queue AND w.conversation_id = far.conversation_id
            """;

    private final Jdbi jdbi;
    private final WorkConfig config;

    JdbcStoredTimes(Jdbi jdbi, WorkConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    @Override
    public Optional<Instant> newest() {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST).mapTo(Instant.class).findOne());
    }

    @Override
    public int bringNear(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(BRING_NEAR)
                        .bind("now", now)
                        .bind("lease_end", now.plus(config.lease()))
                        .bind("far", now.plus(LONGEST))
                        .execute());
    }
}
