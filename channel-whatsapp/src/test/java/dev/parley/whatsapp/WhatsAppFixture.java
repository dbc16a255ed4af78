package dev.parley.whatsapp;

import dev.parley.conversation.ConversationAddress;
import dev.parley.fixtures.RecordingInbox;
import dev.parley.testservers.whatsapp.CloudServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The channel with a Cloud API of its own, and without a database. */
public final class WhatsAppFixture implements AutoCloseable {

    private final CloudServer server;
    private final ApplicationContext context;

    private WhatsAppFixture(CloudServer server, String provider, Map<String, Object> more) {
        this.server = server;
        Map<String, Object> properties =
                new HashMap<>(
                        Map.of(
                                "parley.whatsapp.provider",
                                provider,
                                "parley.whatsapp.token",
                                CloudServer.TOKEN,
                                "parley.whatsapp.phone-number-id",
                                CloudServer.PHONE_NUMBER_ID,
                                "parley.whatsapp.verify-token",
                                CloudServer.VERIFY_TOKEN,
                                "parley.whatsapp.api-url",
                                server.url(),
                                "micronaut.server.port",
                                "-1",
                                "micronaut.netty.event-loops.default.shutdown-quiet-period",
                                "0s"));
        if (provider.equals("cloud")) {
            properties.put("parley.whatsapp.app-secret", CloudServer.APP_SECRET);
        }
        properties.putAll(more);
        context = ApplicationContext.run(properties, "test");
    }

    /** With Meta itself. */
    public static WhatsAppFixture meta(Map<String, Object> more) {
        return new WhatsAppFixture(CloudServer.meta(), "cloud", more);
    }

    /** With 360dialog. */
    public static WhatsAppFixture dialog() {
        return new WhatsAppFixture(CloudServer.dialog(), "360dialog", Map.of());
    }

    public CloudServer server() {
        return server;
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public RecordingInbox inbox() {
        return the(RecordingInbox.class);
    }

    /** Opens the HTTP server on a free port, and returns its address. */
    public URI serve() {
        URI address = the(EmbeddedServer.class).start().getURI();
        server.deliverTo(address);
        return address;
    }

    /** The conversation with somebody who wrote a moment ago. */
    public ConversationAddress conversation(String name) {
        ConversationAddress conversation = new WhatsAppChat(name).with(CloudServer.PHONE_NUMBER_ID);
        the(KnownToday.class).wrote(conversation);
        return conversation;
    }

    /** The value of a counter; zero while it has not been counted. */
    public double counted(String name, String... tags) {
        var counter = the(MeterRegistry.class).find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        context.close();
        server.close();
    }
}
