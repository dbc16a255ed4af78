package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.database.JdbcDatabase;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(StorageExtension.class)
final class JdbcHistoryTest {

    private final String url;

    JdbcHistoryTest(Storage storage) {
        this.url = storage.databaseUrl();
    }

    @Test
    void a_history_has_as_many_messages_as_answers_and_rows_of_the_audit() throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        JdbcDatabase.migrate(database);
        new JdbcHistory(url).write(120);
        assertThat(count("inbox")).isEqualTo(120);
        assertThat(count("outbox")).isEqualTo(120);
        assertThat(count("audit_event")).isEqualTo(120);
        assertThat(count("conversation")).isEqualTo(2);
    }

    private int count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
