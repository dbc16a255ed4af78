package dev.parley.mail.receiving;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table {@code mailbox}. */
@Singleton
final class JdbcPositions {

    private static final String FIND =
            """
            SELECT uid_validity, last_uid, read_until, ignore_before FROM mailbox WHERE name = :name
            """;

    /** Two processes that both believe to hold the mailbox do not take its position back. */
    private static final String KEEP =
            """
            INSERT INTO mailbox (name, uid_validity, last_uid, read_until, ignore_before)
            VALUES (:name, :validity, :uid, :read_until, :ignore_before)
            ON CONFLICT (name) DO UPDATE
            SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
                read_until = excluded.read_until, ignore_before = excluded.ignore_before
            WHERE mailbox.uid_validity <> excluded.uid_validity OR mailbox.last_uid < excluded.last_uid
            """;

    private final Jdbi jdbi;

    JdbcPositions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Position> find(String mailbox) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND)
                        .bind("name", mailbox)
                        .map((row, _) -> position(row))
                        .findOne());
    }

    void keep(String mailbox, Position position) {
        jdbi.useHandle(handle ->
                handle.createUpdate(KEEP)
                        .bind("name", mailbox)
                        .bind("validity", position.validity())
                        .bind("uid", position.uid())
                        .bind("read_until", position.readUntil())
                        .bind("ignore_before", position.ignoreBefore())
                        .execute());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong(1), row.getLong(2), time(row, 3), time(row, 4));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
