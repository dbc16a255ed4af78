package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.time.InstantSource;
import java.util.List;

/** What Meta wraps events in. */
final class CloudEnvelope {
    private final String phoneNumberId;
    private final InstantSource clock;

    CloudEnvelope(String phoneNumberId, InstantSource clock) {
        this.phoneNumberId = phoneNumberId;
        this.clock = clock;
    }

    /** The time as Meta writes it. */
    String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    /** A delivery of one change. */
    String of(String field, List<ObjectNode> events, List<ObjectNode> contacts) {
        ObjectNode value = Json.object().put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", "15550783881")
                .put("phone_number_id", phoneNumberId);
        if (!contacts.isEmpty()) {
            value.putArray("contacts").addAll(contacts);
        }
        value.putArray(field).addAll(events);
        ObjectNode change = Json.object().put("field", "messages");
        change.set("value", value);
        ObjectNode entry = Json.object().put("id", "102290129340398");
        ArrayNode changes = entry.putArray("changes");
        changes.add(change);
        ObjectNode delivery = Json.object().put("object", "whatsapp_business_account");
        delivery.putArray("entry").add(entry);
        return delivery.toString();
    }

    ObjectNode status(WhatsAppSent message, String status) {
        return Json.object()
                .put("id", message.id())
                .put("status", status)
                .put("timestamp", now())
                .put("recipient_id", message.to().replace("+", ""));
    }

    ObjectNode failed(WhatsAppSent message, int code, String text) {
        ObjectNode status = status(message, "failed");
        ObjectNode error = status.putArray("errors").addObject();
        error.put("code", code).put("title", text).put("message", text);
        error.putObject("error_data").put("details", text);
        return status;
    }
}
