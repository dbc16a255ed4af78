package dev.parley.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the tables of leases still say of processes that are dead. */
@Singleton
final class JdbcTakeover {

    /**
     * Rows are left as they are when their lease ends by itself: the claim that is on them counts
     * as an attempt, and their fence guards them until they are claimed.
     */
    private static final String END =
            """
            WITH duties AS (
                DELETE FROM exclusive_duty WHERE starts_with(owner, :place) AND owner <> :self),
            held AS (
                SELECT queue, conversation_id FROM work
                WHERE ready_at > :now::timestamptz AND ready_at < 'infinity'
                    AND starts_with(lease_owner, :place) AND lease_owner <> :self
                ORDER BY conversation_id
                FOR UPDATE)
            UPDATE work w SET ready_at = :now::timestamptz FROM held
            WHERE w.queue = held.queue AND w.conversation_id = held.conversation_id
            RETURNING w.queue
            """;

    private final Jdbi jdbi;

    JdbcTakeover(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Ends the leases and duties of all who ran at a place but this process.
     *
     * @param place how their names begin
     * @return the queue of each conversation that is ready now
     */
    List<QueueName> end(String place, ProcessName self, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(END)
                        .bind("place", place)
                        .bind("self", self.value())
                        .bind("now", now)
                        .map((row, _) -> new QueueName(row.getString(1)))
                        .list());
    }
}
