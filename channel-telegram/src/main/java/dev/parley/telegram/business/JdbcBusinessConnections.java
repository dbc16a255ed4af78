package dev.parley.telegram.business;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table {@code telegram_business}. */
@Singleton
final class JdbcBusinessConnections implements BusinessConnections {

    private static final String KEEP =
            """
            INSERT INTO telegram_business (id, owner, can_reply) VALUES (:id, :owner, :can_reply)
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, can_reply = excluded.can_reply
            """;

    private static final String FIND =
            "SELECT id, owner, can_reply FROM telegram_business WHERE id = :id";

    private final Jdbi jdbi;

    JdbcBusinessConnections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(BusinessConnection connection) {
        jdbi.useHandle(handle ->
                handle.createUpdate(KEEP)
                        .bind("id", connection.id())
                        .bind("owner", connection.owner())
                        .bind("can_reply", connection.canReply())
                        .execute());
    }

    @Override
    public Optional<BusinessConnection> find(String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND)
                        .bind("id", id)
                        .map((row, _) ->
                                new BusinessConnection(
                                        row.getString(1), row.getLong(2), row.getBoolean(3)))
                        .findOne());
    }
}
