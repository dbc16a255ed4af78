package dev.parley.telegram.update;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent.Ignored;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Turns one update into one delivery, whatever it holds: what is unknown, broken or not meant for
 * the bot becomes {@link Ignored}, so that it leaves a trace and stands in nobody's way. Pure.
 *
 * @param bot who receives
 * @param received the time for what carries none
 * @param connections the business connections in which the bot answers
 */
public record UpdateMapping(BotIdentity bot, Instant received, Set<String> connections) {

    /** The kinds of update that are of use here; Telegram is asked for no others. */
    public static final List<String> KINDS =
            List.of(
                    "message",
                    "edited_message",
                    "callback_query",
                    "message_reaction",
                    "business_connection",
                    "business_message",
                    "edited_business_message",
                    "deleted_business_messages",
                    "my_chat_member");

    public UpdateMapping {
        connections = Set.copyOf(connections);
    }

    /** One that answers in no business connection. */
    public UpdateMapping(BotIdentity bot, Instant received) {
        this(bot, received, Set.of());
    }

    /** What came of reading an update. */
    public sealed interface Outcome {

        /** What goes into the inbox. */
        Inbound inbound();

        /** It has the shape that the Bot API describes, or its kind is of no use here. */
        record Understood(Inbound inbound) implements Outcome {}

        /**
         * It does not have the shape that the Bot API describes.
         *
         * @param inbound its trace, without its content
         * @param kind its kind, as far as it can be seen
         */
        record Malformed(Inbound inbound, String kind) implements Outcome {}
    }

    /** Reads an update. Never throws. */
    public Outcome map(JsonNode update) {
        Fields fields = new Fields(update);
        OptionalLong id = fields.integer("update_id");
        if (id.isEmpty() || id.getAsLong() < 0) {
            return new Outcome.Malformed(
                    new Delivered(ExternalId.ofContent(update.toString()), 0, received)
                            .trace("malformed", bot),
                    "update");
        }
        Delivered delivered =
                new Delivered(
                        new ExternalId(Long.toString(id.getAsLong())), id.getAsLong(), received);
        String kind = UpdateKind.of(fields);
        return fields.object(kind)
                .flatMap(payload -> new Payload(kind, payload, bot, connections).read(delivered))
                .<Outcome>map(Outcome.Understood::new)
                .orElseGet(() -> new Outcome.Malformed(delivered.trace(kind, bot), kind));
    }
}
