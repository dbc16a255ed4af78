package dev.parley.telegram;

import dev.parley.fixtures.RecordingInbox;
import dev.parley.testservers.telegram.TelegramServer;
import dev.parley.work.ExclusiveDuty;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The channel with a Telegram of its own. */
public final class TelegramFixture implements AutoCloseable {

    public static final String TOKEN = "7000000001:AAE-test_token";
    public static final String ACCOUNT = "7000000001";

    private final TelegramServer server = TelegramServer.start(TOKEN);
    private final ApplicationContext context;
    private final Queue<Thread> background = new ConcurrentLinkedQueue<>();

    private TelegramFixture(Map<String, Object> configuration) {
        Map<String, Object> properties =
                new HashMap<>(
                        Map.of(
                                "parley.telegram.token", TOKEN,
                                "parley.telegram.api-url", server.url(),
                                "micronaut.server.port", "-1",
                                "micronaut.netty.event-loops.default.shutdown-quiet-period", "0s",
                                "parley.telegram.retry.first", "10ms",
                                "parley.telegram.retry.longest", "50ms",
                                "parley.telegram.retry.refused", "50ms"));
        properties.putAll(configuration);
        context = ApplicationContext.run(properties, "test");
    }

    /**
     * Starts with this configuration beside what every test needs: short pauses and the server's
     * address.
     */
    public static TelegramFixture start(Map<String, Object> configuration) {
        return new TelegramFixture(configuration);
    }

    public TelegramServer server() {
        return server;
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public RecordingInbox inbox() {
        return the(RecordingInbox.class);
    }

    /** Runs something of the channel's until the fixture is closed. */
    public void inBackground(ExclusiveDuty.Body body) {
        background.add(
                Thread.startVirtualThread(() -> {
                    try {
                        body.run();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    /** Opens the HTTP server on a free port, and returns its address. */
    public URI serve() {
        return the(EmbeddedServer.class).start().getURI();
    }

    /** The value of a counter; zero while it has not been counted. */
    public double counted(String name, String... tags) {
        var counter = the(MeterRegistry.class).find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    /** Nothing calls Telegram any more once its client is closed. */
    private static void ended(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        background.forEach(Thread::interrupt);
        background.forEach(TelegramFixture::ended);
        context.close();
        server.close();
    }
}
