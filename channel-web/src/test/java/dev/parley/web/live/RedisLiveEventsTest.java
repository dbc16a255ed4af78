package dev.parley.web.live;

import static org.awaitility.Awaitility.await;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

class RedisLiveEventsTest {

    /** The page and the sender are in two processes that share a Redis. */
    @Nested
    @ExtendWith(StorageExtension.class)
    class BetweenProcesses implements LiveEventsContract {

        private final ApplicationContext one;
        private final ApplicationContext other;

        BetweenProcesses(Storage storage) {
            one = process(storage.redisUrl());
            other = process(storage.redisUrl());
        }

        @BeforeEach
        void wait_until_one_hears_the_other() {
            List<Signal> heard = new CopyOnWriteArrayList<>();
            try (var _ = pages().subscribe(OTHER, heard::add)) {
                await().until(() -> {
                    sender().publish(OTHER, Signal.NEWS);
                    return !heard.isEmpty();
                });
            }
        }

        @AfterEach
        void stop() {
            one.close();
            other.close();
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
    class WithoutRedis implements LiveEventsContract {

        private final ApplicationContext process = process("redis://127.0.0.1:1");

        @AfterEach
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

    private static ApplicationContext process(String redis) {
        return ApplicationContext.run(Map.of("parley.redis.url", redis), "test");
    }
}
