package dev.parley.web.live;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import redis.embedded.RedisServer;

class RedisLiveEventsTest {

    /** The page and the sender are in two processes that share a Redis. */
    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class BetweenProcesses implements LiveEventsContract {

        private final int port = freePort();
        private final RedisServer redis = redis(port);
        private final ApplicationContext one = process(port);
        private final ApplicationContext other = process(port);

        @BeforeAll
        void connect() {
            List<Signal> heard = new CopyOnWriteArrayList<>();
            try (var _ = pages().subscribe(OTHER, heard::add)) {
                await().until(() -> {
                    sender().publish(OTHER, Signal.NEWS);
                    return !heard.isEmpty();
                });
            }
        }

        @AfterAll
        void stop() throws IOException {
            one.close();
            other.close();
            redis.stop();
        }

        @Override
        public LiveEvents pages() {
            return one.getBean(LiveEvents.class);
        }

        @Override
        public LiveEvents sender() {
            return other.getBean(LiveEvents.class);
        }
    }

    /** Redis is away, and there is one process. */
    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class WithoutRedis implements LiveEventsContract {

        private final ApplicationContext process = process(freePort());

        @AfterAll
        void stop() {
            process.close();
        }

        @Override
        public LiveEvents pages() {
            return process.getBean(LiveEvents.class);
        }

        @Override
        public LiveEvents sender() {
            return pages();
        }
    }

    private static ApplicationContext process(int port) {
        return ApplicationContext.run(
                Map.of(
                        "parley.redis.url",
                        "redis://127.0.0.1:" + port,
                        "micronaut.server.port",
                        -1));
    }

    private static RedisServer redis(int port) {
        try {
            RedisServer server =
                    RedisServer.newRedisServer()
                            .port(port)
                            .bind("127.0.0.1")
                            .setting("save \"\"")
                            .build();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
