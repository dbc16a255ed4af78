package dev.parley.deploy.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Something kept in a database. */
final class JdbcNotebook {

    private JdbcNotebook() {}

    static void write(String url, String note) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS notebook (note text)");
            statement.execute("INSERT INTO notebook VALUES ('" + note + "')");
        }
    }

    static String read(String url) throws SQLException {
        return ask(url, "SELECT string_agg(note, ',' ORDER BY note) FROM notebook");
    }

    static String ask(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
