package dev.parley.turn;

import dev.parley.channel.Channel;
import dev.parley.command.CommandResult;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Choice;
import dev.parley.conversation.Language;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.Provenance;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns sentences into messages of a channel: in words, cut to what the channel takes. */
@Singleton
final class Speech {

    private final Renderer renderer;
    private final Channels channels;

    Speech(Renderer renderer, Channels channels) {
        this.renderer = renderer;
        this.channels = channels;
    }

    /** The words of a sentence. */
    RichText words(Sentence sentence, Language language, ChannelName channel) {
        return renderer.render(sentence, language, channel);
    }

    /**
     * The messages of a text in return to another: in a group, or where the channel always does so,
     * the first of them quotes it; the last shows how it came about.
     */
    List<OutboundMessage> messages(
            RichText text, Inbound inReturnTo, Optional<Provenance> provenance) {
        Optional<Channel> channel = channels.find(inReturnTo.conversation().channel());
        boolean quoting = inReturnTo.group() || channel.filter(Channel::alwaysQuotes).isPresent();
        Optional<MessageReference> quotes = quoting ? inReturnTo.message() : Optional.empty();
        List<RichText> parts = channel.map(by -> by.parts(text)).orElse(List.of(text));
        List<OutboundMessage> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            messages.add(
                    new OutboundMessage(
                            parts.get(i),
                            i == 0 ? quotes : Optional.empty(),
                            i == parts.size() - 1 ? provenance : Optional.empty()));
        }
        return messages;
    }

    /** The messages of a sentence in return to another. */
    List<OutboundMessage> messages(Sentence sentence, Language language, Inbound inReturnTo) {
        RichText words = words(sentence, language, inReturnTo.conversation().channel());
        return messages(words, inReturnTo, Optional.empty());
    }

    /**
     * The messages of what a command says, the last of them with what can be done next at a touch.
     * Where a button gave the command, they take the place of the message that has it.
     */
    List<OutboundMessage> messages(Sentence sentence, CommandResult result, Inbound inReturnTo) {
        List<OutboundMessage> messages = messages(sentence, result.language(), inReturnTo);
        if (result.offers().isEmpty() || messages.isEmpty()) {
            return messages;
        }
        List<OutboundMessage> all = new ArrayList<>(messages);
        OutboundMessage last = all.removeLast().commanding(commands(result, inReturnTo));
        all.add(all.isEmpty() ? pressed(inReturnTo).map(last::replacing).orElse(last) : last);
        return all;
    }

    private List<Choice> commands(CommandResult result, Inbound inReturnTo) {
        ChannelName channel = inReturnTo.conversation().channel();
        return result.offers().stream()
                .map(offer ->
                        Choice.giving(
                                words(offer.label(), result.language(), channel)
                                        .plainText()
                                        .strip(),
                                offer.command()))
                .filter(Choice::fits)
                .toList();
    }

    private static Optional<MessageReference> pressed(Inbound inbound) {
        return inbound.content() instanceof InboundContent.Command(_, _, var pressed)
                ? pressed
                : Optional.empty();
    }

    Optional<Channel> channel(ChannelName name) {
        return channels.find(name);
    }
}
