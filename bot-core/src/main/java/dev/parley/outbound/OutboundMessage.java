package dev.parley.outbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.parley.conversation.Choice;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param commands what else the person can do at a touch
 * @param replaces the message that this one takes the place of, where the channel can change what
 *     it sent; elsewhere it is one more message
 */
public record OutboundMessage(
        RichText text,
        Optional<MessageReference> quotes,
        Optional<Provenance> provenance,
        List<String> choices,
        Optional<String> question,
        Optional<RegisteredTemplate> template,
        List<Choice> commands,
        Optional<MessageReference> replaces) {

    @JsonCreator
    public OutboundMessage {
        // A message that an earlier version stored has none.
        choices = present(choices);
        commands = present(commands);
    }

    /** A message without choices. */
    public OutboundMessage(
            RichText text, Optional<MessageReference> quotes, Optional<Provenance> provenance) {
        this(
                text,
                quotes,
                provenance,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static <T> List<T> present(@Nullable List<T> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    /** The same with answers to choose from, to a question that the message asks. */
    public OutboundMessage offering(String asked, List<String> answers) {
        return new OutboundMessage(
                text,
                quotes,
                provenance,
                answers,
                Optional.of(asked),
                template,
                commands,
                replaces);
    }

    /** The same, which a provider knows as a template. */
    public OutboundMessage knownAs(RegisteredTemplate registered) {
        return new OutboundMessage(
                text,
                quotes,
                provenance,
                choices,
                question,
                Optional.of(registered),
                commands,
                replaces);
    }

    /** The same with commands to give at a touch. */
    public OutboundMessage commanding(List<Choice> given) {
        return new OutboundMessage(
                text, quotes, provenance, choices, question, template, given, replaces);
    }

    /** The same in the place of an earlier message. */
    public OutboundMessage replacing(MessageReference earlier) {
        return new OutboundMessage(
                text,
                quotes,
                provenance,
                choices,
                question,
                template,
                commands,
                Optional.of(earlier));
    }

    /** A button for each answer and each command. */
    public List<Choice> buttons() {
        return Stream.concat(
                        choices.stream().map(label -> new Choice(label, question)),
                        commands.stream())
                .toList();
    }
}
