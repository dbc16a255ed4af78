package dev.parley.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How many rows a second a database takes when each is a commit of its own: what a program reaches
 * that stores each message by itself.
 */
final class JdbcCommitRate {

    private static final String CREATE =
            "CREATE TABLE bench_commits (id bigserial PRIMARY KEY, body text NOT NULL)";
    private static final String DROP = "DROP TABLE bench_commits";
    private static final String INSERT = "INSERT INTO bench_commits (body) VALUES (?)";
    private static final String DURABLE = "SET synchronous_commit = on";

    /** As long as a message with what a provider puts around it. */
    private static final String BODY = "m".repeat(300);

    private final String url;

    JdbcCommitRate(String url) {
        this.url = url;
    }

    /** Commits a second, by so many connections at once. */
    double measure(int connections, Duration time) throws InterruptedException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
            try {
                return committed(connections, time) / (time.toNanos() / 1e9);
            } finally {
                statement.execute(DROP);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the commit rate cannot be measured", failure);
        }
    }

    private long committed(int connections, Duration time) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            Callable<Long> insert = () -> insert(time);
            List<Future<Long>> all =
                    threads.invokeAll(
                            IntStream.range(0, connections).mapToObj(_ -> insert).toList());
            long sum = 0;
            for (Future<Long> one : all) {
                sum += one.get();
            }
            return sum;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the commit rate cannot be measured", failure);
        }
    }

    private long insert(Duration time) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement durable = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            durable.execute(DURABLE);
            insert.setString(1, BODY);
            long count = 0;
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                count++;
            }
            return count;
        }
    }
}
