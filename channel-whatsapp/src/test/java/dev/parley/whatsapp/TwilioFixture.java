package dev.parley.whatsapp;

import dev.parley.conversation.ConversationAddress;
import dev.parley.fixtures.RecordingInbox;
import dev.parley.testservers.whatsapp.TwilioServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** The channel with a Twilio of its own, and without a database. */
public final class TwilioFixture implements AutoCloseable {

    private final TwilioServer server = TwilioServer.start();
    private final ApplicationContext context =
            ApplicationContext.run(
                    Map.of(
                            "parley.whatsapp.provider",
                            "twilio",
                            "parley.twilio.account-sid",
                            TwilioServer.ACCOUNT_SID,
                            "parley.twilio.auth-token",
                            TwilioServer.AUTH_TOKEN,
                            "parley.twilio.from",
                            "whatsapp:" + TwilioServer.FROM,
                            "parley.twilio.api-url",
                            server.url(),
                            "parley.twilio.call-limit",
                            "2s",
                            "parley.public-url",
                            TwilioServer.PUBLIC_URL + "/",
                            "micronaut.server.port",
                            "-1",
                            "micronaut.netty.event-loops.default.shutdown-quiet-period",
                            "0s"),
                    "test");

    public TwilioServer server() {
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
        ConversationAddress conversation = new WhatsAppChat(name).with(TwilioServer.FROM);
        the(KnownToday.class).wrote(conversation);
        return conversation;
    }

    @Override
    public void close() {
        context.close();
        server.close();
    }
}
