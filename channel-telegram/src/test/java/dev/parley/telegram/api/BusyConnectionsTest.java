package dev.parley.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.TelegramFixture;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All connections to Telegram wait for an answer that does not come. */
final class BusyConnectionsTest {

    private static final int CONNECTIONS = 200;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<AutoCloseable> resources = new ArrayList<>();
    private BotApi api;

    @BeforeEach
    void use_all_connections() throws Exception {
        ServerSocket silent = new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress());
        resources.add(silent);
        String url = "http://127.0.0.1:" + silent.getLocalPort();
        TelegramFixture telegram = TelegramFixture.start(Map.of("parley.telegram.api-url", url));
        resources.add(telegram);
        api = telegram.the(BotApi.class);
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofVirtual().start(new FutureTask<>(() -> call(LONG)));
            Socket connection = silent.accept();
            resources.add(connection);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : resources.reversed()) {
            resource.close();
        }
    }

    @Test
    void a_call_that_finds_no_free_connection_in_time_has_not_been_sent() throws Exception {
        assertThat(call(Duration.ofMillis(100))).isInstanceOf(ApiAnswer.Unsent.class);
    }

    private ApiAnswer call(Duration limit) throws InterruptedException {
        return api.call("getMe", Map.of(), limit);
    }
}
