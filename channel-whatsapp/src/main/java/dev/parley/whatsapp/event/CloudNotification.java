package dev.parley.whatsapp.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.conversation.MessageReference;
import dev.parley.directory.ChatNames;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.InboundContent;
import dev.parley.receipt.Receipt;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.event.Event.Heard;
import dev.parley.whatsapp.event.Event.Malformed;
import dev.parley.whatsapp.event.Event.Reported;
import dev.parley.whatsapp.event.Event.Unused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One delivery of the Cloud API: any number of messages and of reports about ours, in the order in
 * which they stand there. Pure.
 *
 * @param number Meta's id of our number; empty takes whatever is delivered
 * @param received the time for what carries none
 */
public record CloudNotification(Optional<String> number, Instant received) {

    /** The last second of the year 9999: what lies behind it is no time. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final Pattern ID = Pattern.compile("[!-~]{1,1000}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{1,40}");

    /** Reads a delivery. Never throws. */
    public List<Event> read(JsonNode delivery) {
        Fields envelope = new Fields(delivery);
        if (!envelope.text("object").equals(Optional.of("whatsapp_business_account"))
                || !delivery.path("entry").isArray()) {
            return List.of(new Malformed("envelope", delivery.toString()));
        }
        List<Event> events = new ArrayList<>();
        for (Fields entry : envelope.objects("entry")) {
            for (Fields change : entry.objects("changes")) {
                if (change.text("field").equals(Optional.of(TemplateNews.FIELD))) {
                    events.add(template(entry, change));
                } else {
                    read(change, events);
                }
            }
        }
        return events;
    }

    private void read(Fields change, List<Event> events) {
        String field = change.text("field").map(Words::kind).orElse("unnamed");
        Optional<String> account =
                change.object("value")
                        .flatMap(value -> value.object("metadata"))
                        .flatMap(metadata -> metadata.text("phone_number_id"))
                        .filter(ACCOUNT.asMatchPredicate());
        if (!field.equals("messages") || account.filter(this::isForeign).isPresent()) {
            events.add(unused(change, field));
        } else if (account.isEmpty()) {
            events.add(new Malformed("change", change.node().toString()));
        } else {
            Fields value = change.object("value").orElseThrow();
            List<Fields> contacts = value.objects("contacts");
            value.objects("messages")
                    .forEach(message -> events.add(message(account.get(), message, contacts)));
            value.objects("statuses").forEach(status -> events.add(status(status)));
            if (!value.has("messages") && !value.has("statuses")) {
                events.add(unused(change, value.has("errors") ? "errors" : "empty"));
            }
        }
    }

    private Event template(Fields entry, Fields change) {
        return change.object("value")
                .flatMap(value -> new TemplateNews(value).read(time(entry, "time")))
                .<Event>map(Event.Decided::new)
                .orElseGet(() -> unused(change, TemplateNews.FIELD));
    }

    private boolean isForeign(String account) {
        return number.filter(own -> !own.equals(account)).isPresent();
    }

    private Unused unused(Fields change, String kind) {
        return new Unused(
                number.orElse("unknown"), ExternalId.ofContent(change.node().toString()), kind);
    }

    private Event message(String account, Fields message, List<Fields> contacts) {
        Optional<String> type = message.text("type");
        Optional<String> id = id(message);
        ChatNames names = names(message, contacts);
        Optional<InboundContent> content =
                type.flatMap(kind -> new CloudContent(kind, message).read());
        if (id.isEmpty() || content.isEmpty() || names.isEmpty()) {
            return new Malformed(
                    "message of type " + type.map(Words::kind).orElse("unknown"),
                    message.node().toString());
        }
        return new Heard(
                account,
                names,
                profileName(message, contacts),
                new ExternalId(id.get()),
                Optional.of(new MessageReference(id.get())),
                time(message, "timestamp"),
                content.get());
    }

    private static Event status(Fields status) {
        Optional<Receipt.State> state = status.text("status").flatMap(Receipt.State::named);
        Optional<String> id = id(status);
        if (id.isEmpty() || status.text("status").isEmpty()) {
            return new Malformed("status", status.node().toString());
        }
        return state.<Event>map(known ->
                        new Reported(
                                new Receipt(
                                        new MessageReference(id.get()),
                                        known,
                                        MetaError.of(status).map(MetaError::words),
                                        MetaError.of(status)
                                                .filter(MetaError::isWindowClosed)
                                                .isPresent())))
                .orElseGet(() ->
                        new Unused(
                                "unknown",
                                ExternalId.ofContent(status.node().toString()),
                                "status"));
    }

    private static Optional<String> id(Fields holder) {
        return holder.text("id").filter(ID.asMatchPredicate());
    }

    private static ChatNames names(Fields message, List<Fields> contacts) {
        Optional<Fields> contact = contact(message, contacts);
        Optional<String> id =
                message.text("from_user_id")
                        .or(() -> contact.flatMap(who -> who.text("user_id")))
                        .flatMap(WhatsAppChat::scopedId);
        Optional<String> phone =
                message.text("from")
                        .or(() -> contact.flatMap(who -> who.text("wa_id")))
                        .flatMap(WhatsAppChat::number);
        return new ChatNames(id, phone);
    }

    private static String profileName(Fields message, List<Fields> contacts) {
        return contact(message, contacts)
                .flatMap(who -> who.object("profile"))
                .flatMap(profile -> profile.text("name"))
                .map(Words::name)
                .orElse("");
    }

    /** The contact that a message is from; a lone one without names that differ is it, too. */
    private static Optional<Fields> contact(Fields message, List<Fields> contacts) {
        return contacts.stream()
                .filter(who ->
                        same(message, "from", who, "wa_id")
                                || same(message, "from_user_id", who, "user_id"))
                .findFirst();
    }

    private static boolean same(Fields message, String field, Fields contact, String name) {
        return message.text(field).isPresent() && message.text(field).equals(contact.text(name));
    }

    private Instant time(Fields holder, String name) {
        return holder.number(name)
                .filter(seconds -> seconds.matches("[0-9]{1,12}"))
                .map(Long::parseLong)
                .filter(second -> second > 0 && second <= LAST_SECOND)
                .map(Instant::ofEpochSecond)
                .orElse(received);
    }
}
