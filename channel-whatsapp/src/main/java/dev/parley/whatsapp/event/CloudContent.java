package dev.parley.whatsapp.event;

import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Moved;
import dev.parley.inbound.InboundContent.Unsupported;
import dev.parley.whatsapp.WhatsAppChat;
import java.util.Optional;

/** What a message of the Cloud API says. */
record CloudContent(String type, Fields message) {

    /** The content; empty when it does not have the shape of its type. */
    Optional<InboundContent> read() {
        return switch (type) {
            case "text" -> words("text", "body");
            case "button" -> words("button", "text");
            case "interactive" -> message.object("interactive").flatMap(CloudContent::touched);
            case "reaction" -> Optional.of(new Ignored("reaction"));
            case "system" -> message.object("system").map(CloudContent::changed);
            // What no version of ours knows was still sent by somebody who waits for an answer.
            default -> Optional.of(new Unsupported(type));
        };
    }

    private Optional<InboundContent> words(String holder, String field) {
        return message.object(holder).flatMap(held -> held.text(field)).map(Words::content);
    }

    /** A button or a row says what it stands for. */
    private static Optional<InboundContent> touched(Fields interactive) {
        return interactive
                .object("button_reply")
                .or(() -> interactive.object("list_reply"))
                .flatMap(reply -> whole(reply).or(() -> reply.text("title")))
                .map(Words::content);
    }

    /** The id of a button of ours holds the whole words of the choice; others' ids say nothing. */
    private static Optional<String> whole(Fields reply) {
        String title = reply.text("title").orElse("").replaceFirst("…$", "");
        return reply.text("id").filter(words -> !title.isEmpty() && words.contains(title));
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
