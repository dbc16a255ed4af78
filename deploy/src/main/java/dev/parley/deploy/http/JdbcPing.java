package dev.parley.deploy.http;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database answers. */
@Singleton
final class JdbcPing {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    JdbcPing(DataSource database) {
        this.database = database;
    }

    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }
}
