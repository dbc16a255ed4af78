package dev.parley.testservers.whatsapp;

import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.whatsapp.WebhookSender.Post;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Twilio for one account and number: the API for the program under test, people and reports for the
 * test. Thread-safe.
 */
public final class TwilioServer implements AutoCloseable {

    /** The account. */
    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";

    /** What the program shows, and what Twilio signs with. */
    public static final String AUTH_TOKEN = "an-auth-token-of-the-test";

    /** The program's number. */
    public static final String FROM = "+15550783881";

    /** The name under which Twilio knows the program. */
    public static final String PUBLIC_URL = "https://parley.example.org";

    private static final String WEBHOOK = "/webhooks/whatsapp/twilio";
    private static final AtomicLong LAST_ID = new AtomicLong();

    private final TwilioApi api = new TwilioApi();
    private final LoopbackServer server = LoopbackServer.start(api);
    private final WebhookSender webhooks = new WebhookSender();

    private TwilioServer() {}

    /** Starts it. */
    public static TwilioServer start() {
        return new TwilioServer();
    }

    /** The base URL for the program under test. */
    public String url() {
        return server.url();
    }

    /** Where the program listens behind its public name; what people say before that waits. */
    public void deliverTo(URI program) {
        webhooks.deliverTo(program);
    }

    /**
     * Somebody writes.
     *
     * @param from their number or scoped id
     * @return the message's id
     */
    public String says(String from, String text) {
        return sends(from, Map.of("Body", text, "NumMedia", "0", "MessageType", "text"));
    }

    /** Somebody sends something, as these fields beside the usual ones tell. */
    public String sends(String from, Map<String, String> content) {
        String sid = sid("SM");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", sid);
        fields.put("SmsSid", sid);
        fields.put("AccountSid", ACCOUNT_SID);
        fields.put("From", "whatsapp:" + from);
        fields.put("To", "whatsapp:" + FROM);
        fields.put("ProfileName", "Ana  ");
        fields.put("ApiVersion", "2010-04-01");
        fields.putAll(content);
        api.knows(sid);
        deliver(WEBHOOK, fields);
        return sid;
    }

    /** Somebody sends a file of this media type. */
    public String sendsFile(String from, String mediaType, byte[] content) {
        String url = url() + TwilioApi.MEDIA + "MM1/Media/" + api.files().add(content);
        return sends(
                from, Map.of("NumMedia", "1", "MediaContentType0", mediaType, "MediaUrl0", url));
    }

    /** Tells what became of a message. */
    public void reports(WhatsAppSent message, String status) {
        deliver(WEBHOOK + "/status", statusFields(message, status));
    }

    /** Tells that a message did not arrive. */
    public void fails(WhatsAppSent message, int code) {
        Map<String, String> fields = statusFields(message, "failed");
        fields.put("ErrorCode", Integer.toString(code));
        deliver(WEBHOOK + "/status", fields);
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

    /** What goes wrong with messages; {@link CloudFault.Refused} has Twilio's codes here. */
    public FaultPlan<CloudFault> faults() {
        return api.faults();
    }

    /** The statuses with which the program refused deliveries. */
    public Collection<Integer> refusals() {
        return List.copyOf(webhooks.refusals());
    }

    /** The headers of a delivery of these fields to a path. */
    public Map<String, String> headers(String path, Map<String, String> fields) {
        return Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "X-Twilio-Signature",
                Signatures.twilio(AUTH_TOKEN, PUBLIC_URL + path, fields));
    }

    /** The fields as a form. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private void deliver(String path, Map<String, String> fields) {
        webhooks.offer(new Post(path, headers(path, fields), form(fields)));
    }

    private static Map<String, String> statusFields(WhatsAppSent message, String status) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", message.id());
        fields.put("MessageStatus", status);
        fields.put("AccountSid", ACCOUNT_SID);
        fields.put("To", "whatsapp:" + message.to());
        fields.put("From", "whatsapp:" + FROM);
        return fields;
    }

    static String sid(String kind) {
        return "%s%032x".formatted(kind, LAST_ID.incrementAndGet());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Cuts all connections and refuses new ones, until {@link #acceptConnections}. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /** Answers again on the same port. */
    public void acceptConnections() {
        server.acceptConnections();
    }

    @Override
    public void close() {
        webhooks.close();
        server.close();
    }
}
