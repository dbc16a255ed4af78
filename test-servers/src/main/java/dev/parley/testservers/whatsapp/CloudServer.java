package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.whatsapp.WebhookSender.Post;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Meta's Cloud API for one number, or 360dialog's copy of it: the API for the program under test,
 * people and reports for the test. Thread-safe.
 */
public final class CloudServer implements AutoCloseable {

    /** Meta's id of the number. */
    public static final String PHONE_NUMBER_ID = "106540352242922";

    /** The access token, or 360dialog's API key. */
    public static final String TOKEN = "EAAtestToken";

    /** What Meta's deliveries are signed with. */
    public static final String APP_SECRET = "an-app-secret-of-the-test";

    /** What 360dialog's deliveries show. */
    public static final String VERIFY_TOKEN = "a-word-that-was-agreed-on";

    private final CloudApi api;
    private final LoopbackServer server;
    private final WebhookSender webhooks = new WebhookSender();
    private final CloudEnvelope envelope;
    private final boolean dialog;
    private volatile boolean twice;

    private CloudServer(boolean dialog, InstantSource clock) {
        this.dialog = dialog;
        this.api =
                new CloudApi(
                        dialog
                                ? new CloudApi.Access(
                                        "",
                                        "/messages",
                                        "https://lookaside.fbsbx.com",
                                        "D360-API-KEY",
                                        TOKEN)
                                : new CloudApi.Access(
                                        "/v26.0",
                                        "/" + PHONE_NUMBER_ID + "/messages",
                                        "",
                                        "Authorization",
                                        "Bearer " + TOKEN));
        this.envelope = new CloudEnvelope(PHONE_NUMBER_ID, clock);
        this.server = LoopbackServer.start(api);
    }

    /** Meta itself. */
    public static CloudServer meta() {
        return new CloudServer(false, InstantSource.system());
    }

    /** Meta itself, whose messages are dated by this clock. */
    public static CloudServer meta(InstantSource clock) {
        return new CloudServer(false, clock);
    }

    /** 360dialog. */
    public static CloudServer dialog() {
        return new CloudServer(true, InstantSource.system());
    }

    /** The base URL for the program under test, with the version where there is one. */
    public String url() {
        return server.url() + (dialog ? "" : "/v26.0");
    }

    /** Where the program listens; what people say before that waits. */
    public void deliverTo(URI program) {
        webhooks.deliverTo(program);
    }

    /** Somebody on WhatsApp whom Meta calls by number and by id. */
    public WhatsAppPerson person(String number, String scopedId, String name) {
        return new WhatsAppPerson(this, envelope, number, scopedId, name);
    }

    /** The program's messages in order of arrival. */
    public Journal<WhatsAppSent> sent() {
        return api.sent();
    }

    /** The program's messages to one number or id. */
    public List<WhatsAppSent> sentTo(String name) {
        return sent().all().stream().filter(message -> message.to().equals(name)).toList();
    }

    /** The messages below which the program showed that it writes, by id. */
    public Journal<String> typing() {
        return api.typing();
    }

    /** What goes wrong with messages. */
    public FaultPlan<CloudFault> faults() {
        return api.faults();
    }

    /** The statuses with which the program refused deliveries. */
    public Collection<Integer> refusals() {
        return List.copyOf(webhooks.refusals());
    }

    /** Tells what became of messages, all in one request. */
    public void reports(String status, WhatsAppSent... messages) {
        List<ObjectNode> statuses = new ArrayList<>();
        for (WhatsAppSent message : messages) {
            statuses.add(envelope.status(message, status));
        }
        deliver(envelope.of("statuses", statuses, List.of()));
    }

    /** Tells that a message did not arrive. */
    public void fails(WhatsAppSent message, int code, String text) {
        deliver(envelope.of("statuses", List.of(envelope.failed(message, code, text)), List.of()));
    }

    /** Delivers anything, signed. */
    public void deliver(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Post post = new Post("/webhooks/whatsapp", headers(body), json);
        webhooks.offer(post);
        if (twice) {
            webhooks.offer(post);
        }
    }

    /** From now on everything is delivered twice, as when the program's first 200 got lost. */
    public void deliversTwice() {
        twice = true;
    }

    /** The headers of a delivery of these bytes. */
    public Map<String, String> headers(byte[] body) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (dialog) {
            headers.put("Authorization", "Bearer " + VERIFY_TOKEN);
        } else {
            headers.put("X-Hub-Signature-256", Signatures.meta(APP_SECRET, body));
        }
        return headers;
    }

    /** Cuts all connections and refuses new ones, until {@link #acceptConnections}. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /** Answers again on the same port. */
    public void acceptConnections() {
        server.acceptConnections();
    }

    StoredFiles files() {
        return api.files();
    }

    void knows(String messageId) {
        api.knows(messageId);
    }

    @Override
    public void close() {
        webhooks.close();
        server.close();
    }
}
