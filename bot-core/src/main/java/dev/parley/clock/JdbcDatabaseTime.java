package dev.parley.clock;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL's clock. */
@Singleton
@Secondary
@Requires(property = "parley.database.url")
final class JdbcDatabaseTime implements DatabaseTime {

    private static final String READ = "SELECT clock_timestamp()";

    private final Jdbi jdbi;

    JdbcDatabaseTime(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Instant read() {
        return jdbi.withHandle(handle -> handle.createQuery(READ).mapTo(Instant.class).one());
    }
}
