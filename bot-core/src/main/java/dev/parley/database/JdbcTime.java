package dev.parley.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Where the time comes from; tests bring their own. */
@Factory
final class JdbcTime {

    private static final String NOW = "SELECT clock_timestamp()";

    @Singleton
    @Requires(missingBeans = DatabaseTime.class)
    DatabaseTime databaseTime(Jdbi jdbi) {
        return () -> jdbi.withHandle(handle -> handle.createQuery(NOW).mapTo(Instant.class).one());
    }

    @Singleton
    @Requires(missingBeans = MachineClock.class)
    MachineClock machineClock() {
        return MachineClock.own();
    }
}
