package dev.parley.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
final class JdbcDatabaseTest {

    private static final Pattern PORT = Pattern.compile(":(\\d+)/");

    private final Storage storage;

    JdbcDatabaseTest(Storage storage) {
        this.storage = storage;
    }

    /**
     * At first the port belongs to somebody who cuts every connection, as a server does that
     * starts.
     */
    @Test
    void a_database_that_is_being_started_is_waited_for() throws Exception {
        Matcher port = PORT.matcher(storage.databaseUrl());
        assertThat(port.find()).isTrue();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = port.replaceFirst(":" + door.getLocalPort() + "/");
            Future<HikariDataSource> start =
                    threads.submit(() -> new JdbcDatabase().dataSource(new DatabaseConfig(url, 2)));
            for (int refused = 0; refused < 3; refused++) {
                door.accept().close();
            }
            int real = Integer.parseInt(port.group(1));
            threads.execute(() -> forward(door, real, threads));
            try (HikariDataSource pool = start.get()) {
                assertThat(pool.isRunning()).isTrue();
            }
        }
    }

    @Test
    void a_wrong_password_is_told_at_once() {
        String url = storage.databaseUrl().replaceFirst("user=\\w+", "user=nobody");
        assertThatThrownBy(() -> new JdbcDatabase().dataSource(new DatabaseConfig(url, 2)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("PostgreSQL cannot be used (PARLEY_DATABASE_URL): ");
    }

    private static void forward(ServerSocket door, int real, ExecutorService threads) {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket();
                there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), real));
                threads.execute(() -> copy(here, there));
                threads.execute(() -> copy(there, here));
            }
        } catch (IOException _) {
            // The test has ended.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The other direction has ended.
        }
    }
}
