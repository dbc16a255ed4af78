package dev.parley.inbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.conversation.Choice;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Rating;
import java.util.List;
import java.util.Optional;

/** What a delivery holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InboundContent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = InboundContent.Attached.class, name = "attached"),
    @JsonSubTypes.Type(value = InboundContent.Command.class, name = "command"),
    @JsonSubTypes.Type(value = InboundContent.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = InboundContent.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = InboundContent.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = InboundContent.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = InboundContent.Unsupported.class, name = "unsupported"),
    @JsonSubTypes.Type(value = InboundContent.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = InboundContent.Reachable.class, name = "reachable"),
    @JsonSubTypes.Type(value = InboundContent.ModelLoaded.class, name = "model-loaded"),
    @JsonSubTypes.Type(value = InboundContent.Ignored.class, name = "ignored")
})
public sealed interface InboundContent {

    /** A message in words. */
    record Text(String text) implements InboundContent {

        public Text {
            text = StoredText.storable(text);
        }
    }

    /**
     * Files, photos, recordings.
     *
     * @param text the words sent with them, possibly none
     * @param attachments at least one
     * @param album the name that the parts of one sending share, where they come one by one
     */
    record Attached(String text, List<Attachment> attachments, Optional<String> album)
            implements InboundContent {

        @JsonCreator
        public Attached {
            text = StoredText.storable(text);
            attachments = List.copyOf(attachments);
        }

        /** One that comes in one piece. */
        public Attached(String text, List<Attachment> attachments) {
            this(text, attachments, Optional.empty());
        }
    }

    /**
     * A command.
     *
     * @param name without the slash, in lower case
     * @param arguments the rest of the line, possibly empty
     * @param pressed the message whose button gave it; empty where it was typed
     */
    record Command(String name, String arguments, Optional<MessageReference> pressed)
            implements InboundContent {

        @JsonCreator
        public Command {
            name = StoredText.storable(name);
            arguments = StoredText.storable(arguments);
        }

        /** One that was typed. */
        public Command(String name, String arguments) {
            this(name, arguments, Optional.empty());
        }
    }

    /**
     * A message was changed by its author: it replaces the earlier words while they wait, and is
     * answered like a new message when they have been answered already.
     *
     * @param edited the message that was changed
     * @param text its new words
     */
    record Edit(MessageReference edited, String text) implements InboundContent {

        public Edit {
            text = StoredText.storable(text);
        }
    }

    /**
     * Messages were deleted by their author: those that wait are not answered any more. What was
     * received and said before stays where it is kept.
     *
     * @param messages which
     */
    record Deleted(List<MessageReference> messages) implements InboundContent {

        public Deleted {
            messages = List.copyOf(messages);
        }
    }

    /**
     * An answer that was given at a touch.
     *
     * @param label its words
     * @param question which question it answers
     */
    record Chosen(String label, String question) implements InboundContent {

        public Chosen {
            label = StoredText.storable(label);
            question = StoredText.storable(question);
        }
    }

    /** What a touched button says: the answer to its question, or just its words. */
    static InboundContent of(Choice choice) {
        return of(choice, Optional.empty());
    }

    /**
     * What a touched button says or does.
     *
     * @param below the message that has the button, where the channel can change it
     */
    static InboundContent of(Choice choice, Optional<MessageReference> below) {
        Optional<InboundContent> command =
                choice.command()
                        .map(line -> line.split(" ", 2))
                        .map(words ->
                                new Command(words[0], words.length > 1 ? words[1] : "", below));
        return command.or(() ->
                        choice.question().map(question -> new Chosen(choice.label(), question)))
                .orElseGet(() -> new Text(choice.label()));
    }

    /**
     * What a person thinks of an answer: a thumb under it.
     *
     * @param message the answer
     * @param rating empty: they take back what they thought before
     */
    record Rated(MessageReference message, Optional<Rating> rating) implements InboundContent {}

    /**
     * Something a person sent that Parley cannot read; they are told so.
     *
     * @param kind the provider's word for it: {@code photo}, {@code sticker}
     */
    record Unsupported(String kind) implements InboundContent {}

    /**
     * The chat goes on under another id (a Telegram group became a supergroup).
     *
     * @param chat the new id
     */
    record Moved(String chat) implements InboundContent {}

    /**
     * The person can, or can no longer, be written to: they blocked the bot, or took it back.
     *
     * @param reachable whether a message would arrive
     */
    record Reachable(boolean reachable) implements InboundContent {}

    /**
     * A model that a person chose was loaded; comes from Parley itself.
     *
     * @param model its registry name
     * @param ready whether it can answer
     */
    record ModelLoaded(String model, boolean ready) implements InboundContent {}

    /**
     * Something that needs no answer; kept so that nothing received is without a trace.
     *
     * @param kind the provider's word for it
     */
    record Ignored(String kind) implements InboundContent {}
}
