package dev.parley.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts what a database has been asked; a query by itself is a transaction, too. */
final class JdbcTransactions {

    private static final String COUNT =
            "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()";

    private final String url;

    JdbcTransactions(String url) {
        this.url = url;
    }

    /** So many since the database was made. */
    long count() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("transactions cannot be counted", failure);
        }
    }
}
