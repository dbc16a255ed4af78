package dev.parley.whatsapp.event;

import dev.parley.conversation.Choice;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Attachment.Kind;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Attached;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Moved;
import dev.parley.inbound.InboundContent.Unsupported;
import dev.parley.whatsapp.WhatsAppChat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message of the Cloud API says. */
record CloudContent(String type, Fields message) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    /** The content; empty when it does not have the shape of its type. */
    Optional<InboundContent> read() {
        return switch (type) {
            case "text" -> words("text", "body");
            case "button" -> words("button", "text");
            case "interactive" -> message.object("interactive").flatMap(CloudContent::touched);
            case "image" -> Optional.of(file(Kind.PHOTO));
            case "video" -> Optional.of(file(Kind.VIDEO));
            case "audio" -> Optional.of(file(isVoice() ? Kind.VOICE : Kind.AUDIO));
            case "document" -> Optional.of(file(Kind.DOCUMENT));
            case "reaction" -> Optional.of(new Ignored("reaction"));
            case "system" -> message.object("system").map(CloudContent::changed);
            // What no version of ours knows was still sent by somebody who waits for an answer.
            default -> Optional.of(new Unsupported(Words.kind(type)));
        };
    }

    private boolean isVoice() {
        return message.node().path(type).path("voice").asBoolean();
    }

    /** A file with what is said below it; without an id there is nothing to fetch. */
    private InboundContent file(Kind kind) {
        Optional<Fields> file = message.object(type);
        Optional<String> id = file.flatMap(held -> held.text("id")).filter(ID.asMatchPredicate());
        return id.<InboundContent>map(found ->
                        new Attached(
                                file.flatMap(held -> held.text("caption")).orElse(""),
                                List.of(
                                        new Attachment(
                                                kind,
                                                found,
                                                file.flatMap(held -> held.text("filename")),
                                                file.flatMap(held -> held.text("mime_type")),
                                                Optional.empty()))))
                .orElseGet(() -> new Unsupported(type));
    }

    private Optional<InboundContent> words(String holder, String field) {
        return message.object(holder).flatMap(held -> held.text(field)).map(Words::content);
    }

    /** A button or a row says what it stands for, and which question that answers. */
    private static Optional<InboundContent> touched(Fields interactive) {
        return interactive
                .object("button_reply")
                .or(() -> interactive.object("list_reply"))
                .flatMap(reply -> ours(reply).or(() -> reply.text("title").map(Words::content)));
    }

    /** The id of a button of ours holds the whole choice; others' ids say nothing. */
    private static Optional<InboundContent> ours(Fields reply) {
        String title = reply.text("title").orElse("").replaceFirst("…$", "");
        return reply.text("id")
                .map(Choice::read)
                .filter(choice ->
                        choice.command().isPresent()
                                || (!title.isEmpty() && choice.label().startsWith(title)))
                .map(choice ->
                        choice.command().isPresent() || choice.question().isPresent()
                                ? InboundContent.of(choice)
                                : Words.content(choice.label()));
    }

    private static InboundContent changed(Fields system) {
        Optional<String> newName =
                system.text("user_id")
                        .flatMap(WhatsAppChat::scopedId)
                        .or(() -> system.text("wa_id").flatMap(WhatsAppChat::number));
        boolean moved =
                system.text("type").filter(type -> type.endsWith("changed_number")).isPresent();
        return moved && newName.isPresent() ? new Moved(newName.get()) : new Ignored("system");
    }
}
