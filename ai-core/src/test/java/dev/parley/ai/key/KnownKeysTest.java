package dev.parley.ai.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.ai.AiCoreProgram;
import dev.parley.operator.Operator;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a process knows of the keys, with a clock and a database that the test steers. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KnownKeysTest {

    private final AiCoreProgram program;
    private final ApiKeys keys;
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private boolean away;
    private int looks;
    private KnownKeys known;

    KnownKeysTest(Storage storage) {
        program = AiCoreProgram.start(storage, Map.of());
        keys = program.bean(ApiKeys.class);
        known = freshProcess();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @BeforeEach
    void anew() {
        away = false;
        known = freshProcess();
        looks = 0;
    }

    private KnownKeys freshProcess() {
        return new KnownKeys(new JdbcApiKeys(Jdbi.create(this::connection), () -> now), () -> now);
    }

    private Connection connection() throws SQLException {
        looks++;
        if (away) {
            throw new SQLException("the database is away", "08001");
        }
        return program.bean(DataSource.class).getConnection();
    }

    @Test
    void a_key_that_another_process_revoked_is_gone_within_five_seconds() {
        ApiKeyId key = create();
        assertThat(known.find(key)).isPresent();

        keys.revoke(key, Operator.COMMAND_LINE);
        pass(KnownKeys.OLDEST.minusMillis(1));

        assertThat(known.find(key)).isEmpty();
    }

    @Test
    void many_calls_in_a_row_look_once() {
        ApiKeyId key = create();
        for (int call = 0; call < 100; call++) {
            assertThat(known.find(key)).isPresent();
        }
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void a_key_that_was_just_made_is_looked_for() {
        assertThat(known.find(create())).isPresent();
        ApiKeyId key = create();
        pass(Duration.ofMillis(300));

        assertThat(known.find(key)).isPresent();
    }

    @Test
    void a_flood_of_made_up_keys_makes_few_looks() {
        for (int call = 0; call < 1_000; call++) {
            assertThat(known.find(ApiKeyId.create())).isEmpty();
            pass(Duration.ofMillis(1));
        }
        assertThat(looks).isBetween(1, 5);
    }

    @Test
    void
            while_the_database_is_away_known_keys_are_good_for_five_seconds_and_then_nobody_is_let_in() {
        ApiKeyId key = create();
        assertThat(known.find(key)).isPresent();
        away = true;

        pass(KnownKeys.OLDEST.minusMillis(1));
        assertThat(known.find(key)).isPresent();
        pass(Duration.ofMillis(1));
        assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> known.find(key));
        assertThat(looks).isEqualTo(2);

        away = false;
        pass(Duration.ofSeconds(1));
        assertThat(known.find(key)).isPresent();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private ApiKeyId create() {
        NewKey wanted =
                new NewKey("a program", Set.of(Scope.SEARCH), 60, List.of(), Optional.empty());
        return keys.create(wanted, Operator.COMMAND_LINE).key().id();
    }
}
