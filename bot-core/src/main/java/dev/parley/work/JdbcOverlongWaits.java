package dev.parley.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Times in the tables {@code work} and {@code exclusive_duty} that lie too far ahead. */
@Singleton
final class JdbcOverlongWaits {

    private static final String NEWEST =
            "SELECT happened_at FROM audit_event ORDER BY id DESC LIMIT 1";

    /**
     * Done twice it changes nothing, so every process may do it. A row that somebody has in hand is
     * being written with the time as it is now.
     */
    private static final String SHORTEN =
            """
            WITH far AS (
                SELECT queue, conversation_id FROM work
                WHERE ready_at < 'infinity'
                    AND (since > :now::timestamptz OR not_before > :longest::timestamptz
                         OR ready_at > CASE WHEN lease_owner IS NULL THEN :longest::timestamptz
                                            ELSE :lease_end::timestamptz END)
                ORDER BY conversation_id
                FOR UPDATE SKIP LOCKED)
            UPDATE work w
            SET since = least(w.since, :now::timestamptz),
                not_before = least(w.not_before, :longest::timestamptz),
                ready_at = least(w.ready_at, CASE WHEN w.lease_owner IS NULL THEN :longest::timestamptz
                                                  ELSE :lease_end::timestamptz END)
            FROM far
            WHERE w.queue = far.queue AND w.conversation_id = far.conversation_id
            """;

    private static final String SHORTEN_DUTIES =
            "UPDATE exclusive_duty SET held_till = :lease_end::timestamptz WHERE held_till > :lease_end::timestamptz";

    private final Jdbi jdbi;

    JdbcOverlongWaits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** When the last thing happened, as far as the audit knows. */
    Optional<Instant> newest() {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST).mapTo(Instant.class).findOne());
    }

    /**
     * Shortens what is further ahead than it can be.
     *
     * @param leaseEnd when a lease ends that is taken now
     * @param longest until when anything else is put off at most
     * @return how many conversations waited for too long
     */
    int shorten(Instant now, Instant leaseEnd, Instant longest) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(SHORTEN_DUTIES).bind("lease_end", leaseEnd).execute();
            return handle.createUpdate(SHORTEN)
                    .bind("now", now)
                    .bind("lease_end", leaseEnd)
                    .bind("longest", longest)
                    .execute();
        });
    }
}
