package dev.parley.turn;

import dev.parley.conversation.MessageReference;
import dev.parley.conversation.Rating;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Inbound;
import java.util.List;
import java.util.Optional;

/** What a turn answers. */
sealed interface TurnInput {

    /** The message that it answers, of a burst the last; empty where nothing was asked. */
    default Optional<Inbound> message() {
        return switch (this) {
            case Said said -> Optional.of(said.last());
            case Commanded commanded -> Optional.of(commanded.inbound());
            case Chosen chosen -> Optional.of(chosen.inbound());
            case Unreadable unreadable -> Optional.of(unreadable.inbound());
            case Deleted _, Rated _, Moved _, Reachable _, Loaded _, Nothing _ -> Optional.empty();
        };
    }

    /** Its words; empty where it has none. */
    default String words() {
        return this instanceof Said said ? said.text() : "";
    }

    /**
     * Something said in words.
     *
     * @param last the last message, which a reply quotes
     * @param text all words, one message a line
     * @param attachments what was sent with them or in their place
     */
    record Said(Inbound last, String text, List<Attachment> attachments) implements TurnInput {

        /** The same with other words. */
        Said saying(String words) {
            return new Said(last, words, attachments);
        }
    }

    /**
     * A command.
     *
     * @param interrupts whether it ends the work in hand
     */
    record Commanded(Inbound inbound, String name, String arguments, boolean interrupts)
            implements TurnInput {}

    /**
     * An answer given at a touch.
     *
     * @param question which question it answers
     */
    record Chosen(Inbound inbound, String label, String question) implements TurnInput {}

    /** Messages that their author deleted; those that waited are not answered. */
    record Deleted() implements TurnInput {}

    /** What a person thinks of an answer; empty: nothing any more. */
    record Rated(Inbound inbound, MessageReference answer, Optional<Rating> rating)
            implements TurnInput {}

    /** Something that Parley cannot read. */
    record Unreadable(Inbound inbound, String kind) implements TurnInput {}

    /** The chat goes on under another id. */
    record Moved(String chat) implements TurnInput {}

    /** The person can, or cannot, be written to. */
    record Reachable(boolean reachable) implements TurnInput {}

    /** A model that the person chose was loaded, or could not be. */
    record Loaded(Inbound inbound, String model, boolean ready) implements TurnInput {}

    /** Nothing waits: what woke the conversation was taken care of before. */
    record Nothing() implements TurnInput {}
}
