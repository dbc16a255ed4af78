package dev.parley.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The table {@code exclusive_duty}. */
@Singleton
final class JdbcExclusiveDuties {

    private static final String HOLD =
            """
            INSERT INTO exclusive_duty (name, owner, held_till) VALUES (:name, :owner, :until::timestamptz)
            ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, held_till = excluded.held_till
            WHERE exclusive_duty.owner = excluded.owner OR exclusive_duty.held_till <= :now::timestamptz
            """;

    private static final String RELEASE =
            "DELETE FROM exclusive_duty WHERE name = :name AND owner = :owner";

    private final Jdbi jdbi;

    JdbcExclusiveDuties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes or keeps a duty; false while another process holds it. */
    boolean hold(String name, ProcessName owner, Instant now, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(HOLD)
                        .bind("name", name)
                        .bind("owner", owner.value())
                        .bind("now", now)
                        .bind("until", until)
                        .execute())
                == 1;
    }

    void release(String name, ProcessName owner) {
        jdbi.useHandle(handle ->
                handle.createUpdate(RELEASE)
                        .bind("name", name)
                        .bind("owner", owner.value())
                        .execute());
    }
}
