package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.RequestHandler;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Twilio's endpoints for messages and for the sign that an answer is being written. */
final class TwilioApi implements RequestHandler {
    private static final String MESSAGES =
            "/2010-04-01/Accounts/" + TwilioServer.ACCOUNT_SID + "/Messages.json";
    static final String MEDIA = "/2010-04-01/Accounts/" + TwilioServer.ACCOUNT_SID + "/Messages/";
    private static final String STORE = "/store/";
    private static final String TYPING = "/v2/Indicators/Typing.json";
    private static final String BASIC =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    (TwilioServer.ACCOUNT_SID + ":" + TwilioServer.AUTH_TOKEN)
                                            .getBytes(StandardCharsets.UTF_8));
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "whatsapp:(\\+[1-9][0-9]{6,14}|[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128})");
    private static final Set<String> FIELDS =
            Set.of("To", "From", "Body", "StatusCallback", "ContentSid", "ContentVariables");
    private static final int LONGEST_BODY = 1_600;

    private final Journal<WhatsAppSent> sent = new Journal<>();
    private final Journal<String> typing = new Journal<>();
    private final PlannedFaults faults = new PlannedFaults();
    private final StoredFiles files = new StoredFiles();
    private final Set<String> received = ConcurrentHashMap.newKeySet();

    Journal<WhatsAppSent> sent() {
        return sent;
    }

    Journal<String> typing() {
        return typing;
    }

    FaultPlan<CloudFault> faults() {
        return faults.plan();
    }

    StoredFiles files() {
        return files;
    }

    void knows(String sid) {
        received.add(sid);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        if (request.path().startsWith(STORE)) {
            // Its address has a key of its own, and with two keys a store lets nobody in.
            return request.header("Authorization").isPresent()
                    ? Reply.html(400)
                    : files.download(request.path().substring(STORE.length()));
        }
        if (!request.header("Authorization").equals(Optional.of(BASIC))) {
            return error(401, 20_003, "Authenticate");
        }
        if (request.method().equals("GET") && request.path().startsWith(MEDIA)) {
            String id = request.path().replaceFirst(".*/", "");
            return new Reply.Whole(307, "text/plain", Map.of("Location", STORE + id), "");
        }
        Map<String, String> fields = form(request.body());
        return switch (request.method() + " " + request.path()) {
            case "POST " + MESSAGES -> send(fields);
            case "POST " + TYPING -> type(fields);
            default -> error(404, 20_404, "The requested resource was not found");
        };
    }

    private Reply type(Map<String, String> fields) {
        String id = fields.getOrDefault("messageId", "");
        if (!fields.getOrDefault("channel", "").equals("whatsapp") || !received.contains(id)) {
            return error(400, 20_001, "Invalid parameter");
        }
        typing.add(id);
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply send(Map<String, String> fields) throws InterruptedException {
        Optional<Reply> wrong =
                fields.containsKey("ContentSid")
                        ? TwilioContent.check(fields).or(() -> checkEnvelope(fields))
                        : checkBody(fields).or(() -> checkEnvelope(fields));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<String> template =
                Optional.ofNullable(fields.get("ContentSid")).map(_ -> TwilioContent.words(fields));
        WhatsAppSent message =
                new WhatsAppSent(
                        TwilioServer.sid("SM"),
                        fields.getOrDefault("To", "").replaceFirst("^whatsapp:", ""),
                        template.orElseGet(() -> fields.getOrDefault("Body", "")),
                        template.isPresent() ? "template" : "text",
                        List.of(),
                        Optional.empty());
        return faults.answer(
                () -> done(message),
                refused -> error(refused.httpStatus(), refused.code(), refused.text()));
    }

    private static Optional<Reply> checkBody(Map<String, String> fields) {
        String body = fields.getOrDefault("Body", "");
        if (body.isBlank() || fields.containsKey("ContentVariables")) {
            return Optional.of(error(400, 21_602, "Message body is required"));
        }
        return body.length() > LONGEST_BODY
                ? Optional.of(error(400, 21_617, "The concatenated message body is too long"))
                : Optional.empty();
    }

    private static Optional<Reply> checkEnvelope(Map<String, String> fields) {
        if (!FIELDS.containsAll(fields.keySet())) {
            return Optional.of(error(400, 20_001, "Invalid parameter"));
        }
        if (!ADDRESS.matcher(fields.getOrDefault("To", "")).matches()) {
            return Optional.of(error(400, 21_211, "Invalid 'To' Phone Number"));
        }
        if (!fields.getOrDefault("From", "").equals("whatsapp:" + TwilioServer.FROM)) {
            return Optional.of(error(400, 63_007, "Twilio could not find a Channel"));
        }
        String callback = fields.getOrDefault("StatusCallback", "");
        return callback.isEmpty() || URI.create(callback).isAbsolute()
                ? Optional.empty()
                : Optional.of(error(400, 21_609, "Invalid StatusCallback"));
    }

    private Reply done(WhatsAppSent message) {
        sent.add(message);
        ObjectNode answer =
                Json.object()
                        .put("sid", message.id())
                        .put("account_sid", TwilioServer.ACCOUNT_SID)
                        .put("status", "queued")
                        .put("body", message.text())
                        .put("to", "whatsapp:" + message.to())
                        .put("from", "whatsapp:" + TwilioServer.FROM)
                        .put("direction", "outbound-api");
        return Reply.json(201, answer);
    }

    static Reply error(int status, int code, String text) {
        return Reply.json(
                status,
                Json.object()
                        .put("code", code)
                        .put("message", text)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
