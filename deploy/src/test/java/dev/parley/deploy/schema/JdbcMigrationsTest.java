package dev.parley.deploy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a release rolls out, the version before it runs on the tables of the new one. A migration
 * that it could not live with is split over two releases: the first stops using what the second
 * takes away.
 */
@ExtendWith(StorageExtension.class)
final class JdbcMigrationsTest {

    /**
     * Steps that an older version could not live with, by the migration's script, and why each is
     * there all the same. None so far.
     */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private final String url;

    JdbcMigrationsTest(Storage storage) {
        this.url = storage.databaseUrl();
    }

    @Test
    void an_older_version_can_live_with_every_migration() throws SQLException {
        Map<String, List<String>> complaints = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            Schema before = JdbcTables.read(connection);
            for (MigrationInfo migration : flyway("latest").info().pending()) {
                flyway(Objects.requireNonNull(migration.getVersion()).getVersion()).migrate();
                Schema after = JdbcTables.read(connection);
                complaints.put(migration.getScript(), new Step(before, after).complaints());
                before = after;
            }
        }
        assertThat(complaints).hasSizeGreaterThan(8);
        complaints.keySet().removeAll(EXCEPTIONS.keySet());
        assertThat(complaints)
                .allSatisfy((script, found) -> assertThat(found).as(script).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE quarantine | quarantine.id is gone",
                "ALTER TABLE session RENAME TO memory | session.state is gone",
                "ALTER TABLE outbox DROP COLUMN reason | outbox.reason is gone",
                "ALTER TABLE inbox RENAME COLUMN reason TO why | inbox.reason is gone",
                "ALTER TABLE inbox ALTER COLUMN attempts TYPE bigint | inbox.attempts has another type: integer, now bigint",
                "ALTER TABLE inbox ALTER COLUMN attempts SET NOT NULL | inbox.attempts must not be null any more",
                "ALTER TABLE session ALTER COLUMN state DROP NOT NULL | session.state may be null now",
                "ALTER TABLE work ALTER COLUMN urgent DROP DEFAULT | work.urgent is not filled",
                "ALTER TABLE work ADD COLUMN next text NOT NULL | work.next is new, must not be null",
                "ALTER TABLE inbox DROP CONSTRAINT inbox_channel_account_external_id_key | is not unique any more",
                "ALTER TABLE work ADD CHECK (attempts < 9) | work.work_attempts_check is stricter",
                "ALTER TABLE outbox ADD UNIQUE (turn_id) | outbox.outbox_turn_id_key is stricter",
                "CREATE UNIQUE INDEX one ON outbox (turn_id) | outbox.one is stricter",
                "ALTER TABLE model DROP CONSTRAINT model_purpose_check, ADD CONSTRAINT model_purpose_check CHECK (purpose IN ('chat')) | model.model_purpose_check is stricter",
                "CREATE TRIGGER t BEFORE INSERT ON work EXECUTE FUNCTION suppress_redundant_updates_trigger() | work.t is stricter",
                "DROP SEQUENCE work_fence | work_fence is gone",
            })
    void a_step_that_an_older_version_cannot_live_with_is_refused(String step, String complaint)
            throws SQLException {
        assertThat(complaints(step)).anyMatch(found -> found.contains(complaint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX inbox_dead",
                "CREATE INDEX next ON outbox (turn_id)",
                "ALTER TABLE work ADD COLUMN next text",
                "ALTER TABLE work ADD COLUMN next integer NOT NULL DEFAULT 0 CHECK (next >= 0)",
                "ALTER TABLE work ADD COLUMN next uuid REFERENCES conversation (id)",
                "CREATE TABLE next (id uuid PRIMARY KEY REFERENCES conversation (id), word text NOT NULL UNIQUE)",
                "ALTER TABLE model DROP CONSTRAINT model_purpose_check, ADD CONSTRAINT model_purpose_check"
                        + " CHECK (purpose IN ('chat', 'speech', 'embedding', 'scoring')) NOT VALID",
                "ALTER TABLE model DROP CONSTRAINT model_purpose_check",
                "CREATE SEQUENCE next",
            })
    void a_step_that_adds_something_is_taken(String step) throws SQLException {
        assertThat(complaints(step)).isEmpty();
    }

    private List<String> complaints(String step) throws SQLException {
        flyway("latest").migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Schema before = JdbcTables.read(connection);
            statement.execute(step);
            Schema after = JdbcTables.read(connection);
            connection.rollback();
            return new Step(before, after).complaints();
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url, null, null)
                .outOfOrder(true)
                .target(target)
                .load();
    }
}
