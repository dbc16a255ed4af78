package dev.parley.whatsapp.sending;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Attachment;
import dev.parley.optout.OptOuts;
import dev.parley.optout.OptOuts.Permission;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.pacing.Pacing;
import dev.parley.template.ProviderDecisions;
import dev.parley.whatsapp.RecentMessages;
import dev.parley.whatsapp.WhatsAppChat;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends to WhatsApp, whichever provider stands between. */
@Singleton
final class WhatsAppChannel implements Channel {

    /** WhatsApp shows it for 25 seconds, or until the answer comes. */
    private static final Duration TYPING_LASTS = Duration.ofSeconds(20);

    private final Transport transport;
    private final Pacing pacing;
    private final RecentMessages recent;
    private final OptOuts optOuts;
    private final ProviderDecisions decisions;
    private final TypingIndicator typing;

    WhatsAppChannel(
            Transport transport,
            @Named(SendingBeans.WHATSAPP) Pacing pacing,
            RecentMessages recent,
            OptOuts optOuts,
            ProviderDecisions decisions,
            TypingIndicator typing) {
        this.transport = transport;
        this.pacing = pacing;
        this.recent = recent;
        this.optOuts = optOuts;
        this.decisions = decisions;
        this.typing = typing;
    }

    @Override
    public ChannelName name() {
        return WhatsAppChat.CHANNEL;
    }

    @Override
    public List<RichText> parts(RichText text) {
        return Markup.parts(text, transport.longestText());
    }

    @Override
    public Delivery deliver(Outbound outbound) {
        Permission permission = optOuts.permission(outbound.conversation());
        if (permission == Permission.NOTHING) {
            return new Delivery.Refused("the person wants no messages");
        }
        Delivery delivery = attempt(outbound);
        if (permission == Permission.LAST_WORD && delivery instanceof Delivery.Sent) {
            optOuts.lastWordSaid(outbound.conversation());
        }
        return delivery;
    }

    @Override
    public InputStream open(ConversationAddress conversation, Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        return transport.open(attachment);
    }

    @Override
    public void showTyping(ConversationAddress conversation) {
        typing.show(conversation);
    }

    @Override
    public Duration typingLasts() {
        return TYPING_LASTS;
    }

    private Delivery attempt(Outbound outbound) {
        boolean mayAnswer = recent.mayBeAnswered(outbound.conversation());
        Optional<String> obstacle = mayAnswer ? Optional.empty() : obstacle(outbound.message());
        if (obstacle.isPresent()) {
            return new Delivery.AwaitsPerson("WhatsApp's 24 hours are over" + obstacle.get());
        }
        WhatsAppMessage message = message(outbound.message(), mayAnswer);
        WhatsAppChat chat = WhatsAppChat.of(outbound.conversation());
        return pacing.send(
                outbound.conversation(), () -> Outcome.of(transport.send(chat, message)));
    }

    /** Why WhatsApp would not take it now; no words where it is no template. */
    private Optional<String> obstacle(OutboundMessage message) {
        Optional<RegisteredTemplate> template = message.template().filter(transport::canSend);
        if (template.isEmpty()) {
            return Optional.of("");
        }
        return template.flatMap(known ->
                decisions
                        .about(WhatsAppChat.CHANNEL, known.name(), known.language())
                        .filter(state -> !state.mayBeSent())
                        .map(state ->
                                ", and its state of the template %s (%s) is: %s"
                                        .formatted(known.name(), known.language(), state.word())));
    }

    /** Who may be answered gets the words themselves, which cost nothing. */
    private WhatsAppMessage message(OutboundMessage message, boolean mayAnswer) {
        String text = Markup.fitting(message.text(), transport.longestText());
        return new WhatsAppMessage(
                text,
                transport.hasButtons() ? Choices.below(text, message.buttons()) : List.of(),
                message.quotes(),
                mayAnswer ? Optional.empty() : message.template());
    }
}
