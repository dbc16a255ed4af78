package dev.parley.turn;

import dev.parley.inbound.Inbound;

/** What a turn answers. */
sealed interface TurnInput {

    /**
     * Something said in words.
     *
     * @param last the last message, which a reply quotes
     * @param text all words, one message a line
     */
    record Said(Inbound last, String text) implements TurnInput {}

    /** A command. */
    record Commanded(Inbound inbound, String name, String arguments) implements TurnInput {}

    /** Something that Parley cannot read. */
    record Unreadable(Inbound inbound, String kind) implements TurnInput {}

    /** The chat goes on under another id. */
    record Moved(String chat) implements TurnInput {}

    /** The person can, or cannot, be written to. */
    record Reachable(boolean reachable) implements TurnInput {}

    /** Nothing waits: what woke the conversation was taken care of before. */
    record Nothing() implements TurnInput {}
}
