package dev.parley.web;

import dev.parley.channel.Channel;
import dev.parley.conversation.Choice;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.RichText;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbox.Acceptance;
import dev.parley.inbox.Inbox;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.Provenance;
import dev.parley.rendering.Page;
import dev.parley.transcript.Transcript;
import dev.parley.transcript.TranscriptUnavailableException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The inbox and the transcript as the page sees them, kept in memory: what comes in is recorded.
 */
@Singleton
@Primary
@Requires(missingProperty = "parley.database.url")
final class MemoryConversations implements Inbox, Transcript {

    private record Said(ConversationAddress conversation, Line line) {}

    private final Set<ExternalId> known = new HashSet<>();
    private final List<Inbound> received = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private boolean available = true;
    private Consumer<Inbound> assistant = _ -> {};

    synchronized void setAvailable(boolean available) {
        this.available = available;
    }

    /** Who hears of every new message, on the caller's thread. */
    synchronized void setAssistant(Consumer<Inbound> assistant) {
        this.assistant = assistant;
    }

    synchronized List<Inbound> received() {
        return List.copyOf(received);
    }

    @Override
    public synchronized Acceptance accept(List<Inbound> deliveries) {
        if (!available) {
            throw new InboxUnavailableException(new IllegalStateException("switched off"));
        }
        int stored = 0;
        for (Inbound delivery : deliveries) {
            if (known.add(delivery.externalId())) {
                received.add(delivery);
                say(delivery.conversation(), own(delivery));
                assistant.accept(delivery);
                stored++;
            }
        }
        return new Acceptance(stored, deliveries.size() - stored);
    }

    /** Says something as a turn and the outbox do: it stands in the transcript, then it is sent. */
    void answer(
            Channel channel,
            ConversationAddress conversation,
            RichText text,
            Optional<Provenance> provenance) {
        OutboundId id = answer(conversation, text, provenance);
        OutboundMessage message = new OutboundMessage(text, Optional.empty(), provenance);
        channel.deliver(new Outbound(id, conversation, message));
    }

    /** Asks something that can be answered at a touch. */
    synchronized void ask(
            Channel channel, ConversationAddress conversation, String text, Choice... choices) {
        OutboundId id = new OutboundId(said.size() + 1L);
        RichText words = RichText.plain(text);
        say(
                conversation,
                new Page.Message("a" + id, false, words, Optional.empty(), List.of(choices)));
        channel.deliver(
                new Outbound(
                        id,
                        conversation,
                        new OutboundMessage(words, Optional.empty(), Optional.empty())));
    }

    /** An answer whose delivery nobody hears of. */
    void answerWithoutSignal(ConversationAddress conversation, RichText text) {
        answer(conversation, text, Optional.empty());
    }

    private synchronized OutboundId answer(
            ConversationAddress conversation, RichText text, Optional<Provenance> provenance) {
        OutboundId id = new OutboundId(said.size() + 1L);
        say(conversation, new Page.Message("a" + id, false, text, provenance));
        return id;
    }

    private void say(ConversationAddress conversation, Page.Message message) {
        said.add(new Said(conversation, new Line("e" + (said.size() + 1), message)));
    }

    private static Page.Message own(Inbound delivery) {
        String text =
                switch (delivery.content()) {
                    case InboundContent.Text words -> words.text();
                    case InboundContent.Chosen choice -> choice.label();
                    case InboundContent.Command command ->
                            ("/" + command.name() + " " + command.arguments()).strip();
                    default -> throw new IllegalArgumentException("not from the page");
                };
        return new Page.Message(
                delivery.externalId().value(), true, RichText.plain(text), Optional.empty());
    }

    @Override
    public synchronized List<Line> latest(ConversationAddress conversation, int most) {
        List<Line> all = since(conversation, "", Integer.MAX_VALUE);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    @Override
    public synchronized List<Line> since(ConversationAddress conversation, String event, int most) {
        if (!available) {
            throw new TranscriptUnavailableException(new IllegalStateException("switched off"));
        }
        List<Line> lines =
                said.stream()
                        .filter(one -> one.conversation().equals(conversation))
                        .map(Said::line)
                        .toList();
        List<String> events = lines.stream().map(Line::event).toList();
        List<Line> rest = lines.subList(events.indexOf(event) + 1, lines.size());
        return List.copyOf(rest.subList(0, Math.min(most, rest.size())));
    }
}
