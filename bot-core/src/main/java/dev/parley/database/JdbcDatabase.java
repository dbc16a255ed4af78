package dev.parley.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool of connections and what is built on it. The schema is brought up to date before anybody
 * gets a connection.
 */
@Factory
public final class JdbcDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcDatabase.class);

    /** A database that is being started, too, or anew, is no reason to give up a start. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    private static final Duration START_PAUSE = Duration.ofMillis(500);

    /** How long a caller waits for a connection before it is told that the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Singleton
    @Bean(preDestroy = "close")
    HikariDataSource dataSource(DatabaseConfig config) {
        HikariConfig hikari = new HikariConfig();
        hikari.setJdbcUrl(config.url());
        hikari.setPoolName("postgresql");
        hikari.setMaximumPoolSize(config.connections());
        hikari.setMinimumIdle(2);
        hikari.setConnectionTimeout(PATIENCE.toMillis());
        hikari.addDataSourceProperty("ApplicationName", "parley");
        hikari.addDataSourceProperty("connectTimeout", 3);
        hikari.addDataSourceProperty("socketTimeout", 30);
        hikari.addDataSourceProperty("tcpKeepAlive", true);
        // What is bound may be personal: neither the server's words nor Jdbi's may carry it into an
        // exception, and so into a log.
        hikari.addDataSourceProperty("logServerErrorDetail", false);
        // Few statements, each run over and over, whose best plan does not depend on what is bound:
        // planning them anew costs more than running them.
        hikari.addDataSourceProperty("prepareThreshold", 1);
        hikari.setConnectionInitSql("SET plan_cache_mode = force_generic_plan");
        return open(hikari);
    }

    private static HikariDataSource open(HikariConfig config) {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        for (boolean told = false; ; told = true) {
            try {
                return migrated(config);
            } catch (RuntimeException failure) {
                if (!JdbcFailure.isOfTheConnection(failure) || System.nanoTime() > end) {
                    throw JdbcFailure.atStart(failure);
                }
                if (!told) {
                    LOG.warn(
                            "PostgreSQL cannot be reached, it is waited for, up to {} s: {}",
                            START_PATIENCE.toSeconds(),
                            failure.getMessage());
                }
            }
            pause();
        }
    }

    private static HikariDataSource migrated(HikariConfig config) {
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrate(pool);
            return pool;
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(START_PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while PostgreSQL is waited for");
        }
    }

    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi =
                Jdbi.create(dataSource)
                        .registerArrayType(UUID.class, "uuid")
                        .registerArrayType(Long.class, "bigint")
                        .registerArrayType(Boolean.class, "boolean")
                        .registerArrayType(String.class, "text")
                        .registerArrayType(OffsetDateTime.class, "timestamptz")
                        .registerArgument(new InstantArgumentFactory());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** As the driver likes it best: Jdbi's own way goes through a calendar. */
    private static final class InstantArgumentFactory extends AbstractArgumentFactory<Instant> {

        InstantArgumentFactory() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant at, ConfigRegistry config) {
            OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
            return (position, statement, _) -> statement.setObject(position, time);
        }
    }

    /**
     * Brings the schema up to date. Migrations are additive, so that two versions can run side by
     * side: what a newer version did to the schema is nothing that this one has to know. To Flyway
     * such a step is a future one, or a missing one where its number is below the highest one here.
     */
    public static int migrate(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:future", "*:missing")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
