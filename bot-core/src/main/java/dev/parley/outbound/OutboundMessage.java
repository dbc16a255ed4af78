package dev.parley.outbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.parley.conversation.Choice;
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
 * @param choices the words of the answers that the person can give at a touch, where the channel
 *     has buttons; the text says what to write for those without
 * @param question which question they answer
 * @param template the same as a template that a provider knows, where it is one
 */
public record OutboundMessage(
        RichText text,
        Optional<MessageReference> quotes,
        Optional<Provenance> provenance,
        List<String> choices,
        Optional<String> question,
        Optional<RegisteredTemplate> template) {

    @JsonCreator
    public OutboundMessage(
            RichText text,
            Optional<MessageReference> quotes,
            Optional<Provenance> provenance,
            @Nullable List<String> choices,
            Optional<String> question,
            Optional<RegisteredTemplate> template) {
        this.text = text;
        this.quotes = quotes;
        this.provenance = provenance;
        // A message that an earlier version stored has none.
        this.choices = choices == null ? List.of() : List.copyOf(choices);
        this.question = question;
        this.template = template;
    }

    /** A message without choices. */
    public OutboundMessage(
            RichText text, Optional<MessageReference> quotes, Optional<Provenance> provenance) {
        this(text, quotes, provenance, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same with answers to choose from, to a question that the message asks. */
    public OutboundMessage offering(String asked, List<String> answers) {
        return new OutboundMessage(text, quotes, provenance, answers, Optional.of(asked), template);
    }

    /** The same, which a provider knows as a template. */
    public OutboundMessage knownAs(RegisteredTemplate registered) {
        return new OutboundMessage(
                text, quotes, provenance, choices, question, Optional.of(registered));
    }

    /** A button for each answer. */
    public List<Choice> buttons() {
        return choices.stream().map(label -> new Choice(label, question)).toList();
    }
}
