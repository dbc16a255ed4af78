package dev.parley.deploy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whether a database keeps what it has committed, whatever happens to the machine. */
final class JdbcDurability {

    private static final String SWITCHED_OFF =
            """
            SELECT name
            FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')
              AND setting = 'off'
            ORDER BY name
            """;

    private JdbcDurability() {}

    /** A warning for each setting that breaks the promise; none where all is well. */
    static List<String> warnings(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SWITCHED_OFF);
                ResultSet rows = query.executeQuery()) {
            List<String> warnings = new ArrayList<>();
            while (rows.next()) {
                warnings.add(
                        ("PostgreSQL runs with %s = off: a power cut can lose messages that were"
                                        + " acknowledged already; switch it on")
                                .formatted(rows.getString(1)));
            }
            return warnings;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not tell its settings", failure);
        }
    }
}
