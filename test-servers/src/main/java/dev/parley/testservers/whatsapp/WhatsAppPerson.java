package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody on WhatsApp, as Meta tells of them. Each message is one request. Thread-safe. */
public final class WhatsAppPerson {
    private static final AtomicLong LAST_ID = new AtomicLong();

    private final CloudServer server;
    private final CloudEnvelope envelope;
    private final String number;
    private final String scopedId;
    private final String name;

    WhatsAppPerson(
            CloudServer server,
            CloudEnvelope envelope,
            String number,
            String scopedId,
            String name) {
        this.server = server;
        this.envelope = envelope;
        this.number = number;
        this.scopedId = scopedId;
        this.name = name;
    }

    /** The id that Meta gave this person for our business. */
    public String scopedId() {
        return scopedId;
    }

    /**
     * Writes messages, all of which come in one request.
     *
     * @return the id of the last one
     */
    public String says(String... texts) {
        List<ObjectNode> messages = new ArrayList<>();
        for (String text : texts) {
            ObjectNode message = message("text");
            message.putObject("text").put("body", text);
            messages.add(message);
        }
        return deliver(messages);
    }

    /** Touches a button or a row below a message. */
    public String touches(WhatsAppSent below, WhatsAppSent.Choice choice) {
        ObjectNode message = message("interactive");
        message.putObject("context").put("id", below.id());
        String kind = below.kind() + "_reply";
        message.putObject("interactive")
                .put("type", kind)
                .putObject(kind)
                .put("id", choice.id())
                .put("title", choice.title());
        return deliver(List.of(message));
    }

    /** Sends something else, such as a picture. */
    public String sends(String type, ObjectNode content) {
        ObjectNode message = message(type);
        message.set(type, content);
        return deliver(List.of(message));
    }

    /**
     * Sends a file.
     *
     * @param about what is told of it beside its id, such as {@code mime_type}
     */
    public String sendsFile(String type, ObjectNode about, byte[] content) {
        return sends(type, about.put("id", server.files().add(content)));
    }

    private ObjectNode message(String type) {
        return Json.object()
                .put("from", number)
                .put("from_user_id", scopedId)
                .put("id", "wamid.HBgLINCOMING%08d".formatted(LAST_ID.incrementAndGet()))
                .put("timestamp", envelope.now())
                .put("type", type);
    }

    private String deliver(List<ObjectNode> messages) {
        messages.forEach(message -> server.knows(message.path("id").asText()));
        ObjectNode contact = Json.object().put("wa_id", number).put("user_id", scopedId);
        contact.putObject("profile").put("name", name);
        server.deliver(envelope.of("messages", messages, List.of(contact)));
        return messages.getLast().path("id").asText();
    }
}
