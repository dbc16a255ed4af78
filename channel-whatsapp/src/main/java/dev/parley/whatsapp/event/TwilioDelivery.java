package dev.parley.whatsapp.event;

import dev.parley.conversation.MessageReference;
import dev.parley.directory.ChatNames;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Attachment.Kind;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Attached;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Unsupported;
import dev.parley.receipt.Receipt;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.event.Event.Heard;
import dev.parley.whatsapp.event.Event.Malformed;
import dev.parley.whatsapp.event.Event.Reported;
import dev.parley.whatsapp.event.Event.Unused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One delivery of Twilio's: a form with a message, or with what became of one of ours. Pure.
 *
 * @param account our own number
 * @param fields the form
 * @param received when it came, since Twilio names no time
 */
public record TwilioDelivery(String account, Map<String, String> fields, Instant received) {

    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");
    private static final String PREFIX = "whatsapp:";
    private static final int MOST_FILES = 10;

    /** On the way, but no state that a message stays in. */
    private static final Set<String> PASSING = Set.of("accepted", "queued", "scheduled", "sending");

    /** Reads a form with a message. Never throws. */
    public List<Event> message() {
        Optional<String> sid = sid();
        ChatNames names = names();
        if (sid.isEmpty() || names.isEmpty()) {
            return List.of(new Malformed("message", fields.toString()));
        }
        ExternalId id = new ExternalId(sid.get());
        boolean ours =
                text("To").flatMap(TwilioDelivery::number).filter(account::equals).isPresent();
        return ours
                ? List.of(
                        new Heard(
                                account,
                                names,
                                text("ProfileName").map(Words::name).orElse(""),
                                id,
                                sid.map(MessageReference::new),
                                received,
                                content()))
                : List.of(new Unused(account, id, "another-number"));
    }

    /** Reads a form with what became of a message. Never throws. */
    public List<Event> status() {
        Optional<String> word = text("MessageStatus").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> sid = sid();
        if (word.isEmpty() || sid.isEmpty()) {
            return List.of(new Malformed("status", fields.toString()));
        }
        Optional<Receipt.State> state =
                word.map(text -> text.equals("undelivered") ? "failed" : text)
                        .flatMap(Receipt.State::named);
        if (state.isEmpty()) {
            return PASSING.contains(word.get())
                    ? List.of()
                    : List.of(new Malformed("status", fields.toString()));
        }
        Optional<TwilioError> error =
                state.filter(Receipt.State.FAILED::equals).map(_ -> new TwilioError(code()));
        return List.of(
                new Reported(
                        new Receipt(
                                new MessageReference(sid.get()),
                                state.get(),
                                error.map(TwilioError::words),
                                error.filter(TwilioError::isWindowClosed).isPresent())));
    }

    private InboundContent content() {
        if (text("MessageType").filter("reaction"::equals).isPresent()) {
            return new Ignored("reaction");
        }
        if (text("MediaContentType0").isPresent()) {
            return files();
        }
        if (text("Latitude").isPresent()) {
            return new Unsupported("location");
        }
        return text("ButtonText")
                .or(() -> text("Body"))
                .map(Words::content)
                .orElseGet(() ->
                        new Unsupported(text("MessageType").map(Words::kind).orElse("unknown")));
    }

    /** Files with what is said below them; a contact is no file to read. */
    private InboundContent files() {
        List<Attachment> files =
                IntStream.range(0, MOST_FILES).boxed().flatMap(i -> file(i).stream()).toList();
        boolean contact =
                text("MediaContentType0").filter(type -> type.contains("vcard")).isPresent();
        return contact || files.isEmpty()
                ? new Unsupported(contact ? "contacts" : "document")
                : new Attached(text("Body").orElse(""), files);
    }

    private Optional<Attachment> file(int number) {
        return text("MediaUrl" + number)
                .map(url -> {
                    Optional<String> type = text("MediaContentType" + number);
                    return new Attachment(
                            kind(type.orElse("")), url, Optional.empty(), type, Optional.empty());
                });
    }

    /** WhatsApp records what is spoken into it as Opus in Ogg; other sounds are files. */
    private static Kind kind(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("audio/")) {
            return type.startsWith("audio/ogg") ? Kind.VOICE : Kind.AUDIO;
        }
        if (type.startsWith("image/")) {
            return Kind.PHOTO;
        }
        return type.startsWith("video/") ? Kind.VIDEO : Kind.DOCUMENT;
    }

    private ChatNames names() {
        Optional<String> from =
                text("From").filter(name -> name.startsWith(PREFIX)).map(TwilioDelivery::plain);
        return new ChatNames(
                from.flatMap(WhatsAppChat::scopedId),
                from.flatMap(WhatsAppChat::number)
                        .or(() -> text("WaId").flatMap(WhatsAppChat::number)));
    }

    private static Optional<String> number(String address) {
        return WhatsAppChat.number(plain(address));
    }

    private static String plain(String address) {
        return address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : address;
    }

    private Optional<String> sid() {
        return text("MessageSid").filter(sid -> SID.matcher(sid).matches());
    }

    private int code() {
        return text("ErrorCode")
                .filter(code -> code.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }
}
