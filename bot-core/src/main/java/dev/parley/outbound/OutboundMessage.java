package dev.parley.outbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said, word for word, as the outbox keeps it.
 *
 * @param text the words; short enough for one message of the channel
 * @param quotes the message it answers, where a reply should show that
 * @param provenance how an answer came about; empty for what Parley says by itself
 * @param choices answers that the person can give at a touch, where the channel has buttons; each
 *     is said like any other words, and the text says so for those without
 */
public record OutboundMessage(
        RichText text,
        Optional<MessageReference> quotes,
        Optional<Provenance> provenance,
        List<String> choices) {

    @JsonCreator
    public OutboundMessage(
            RichText text,
            Optional<MessageReference> quotes,
            Optional<Provenance> provenance,
            @Nullable List<String> choices) {
        this.text = text;
        this.quotes = quotes;
        this.provenance = provenance;
        // A message that an earlier version stored has none.
        this.choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** A message without choices. */
    public OutboundMessage(
            RichText text, Optional<MessageReference> quotes, Optional<Provenance> provenance) {
        this(text, quotes, provenance, List.of());
    }

    /** The same with answers to choose from. */
    public OutboundMessage offering(List<String> answers) {
        return new OutboundMessage(text, quotes, provenance, answers);
    }
}
