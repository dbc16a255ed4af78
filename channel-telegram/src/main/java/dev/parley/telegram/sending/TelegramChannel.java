package dev.parley.telegram.sending;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.channel.TextSplitter;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Attachment;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.pacing.Circuit;
import dev.parley.pacing.SendRate;
import dev.parley.telegram.TelegramChat;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** Sends to Telegram. */
@Singleton
final class TelegramChannel implements Channel {

    /** Telegram counts a message's text in UTF-16 units at the most. */
    private static final TextSplitter SPLITTER = new TextSplitter(4096);

    private final Wording wording;
    private final SendRate rate;
    private final Circuit circuit;
    private final TypingAction typing;
    private final SendMeters meters;
    private final TelegramFiles files;

    TelegramChannel(
            Wording wording,
            @Named(SendingBeans.TELEGRAM) SendRate rate,
            @Named(SendingBeans.TELEGRAM) Circuit circuit,
            TypingAction typing,
            SendMeters meters,
            TelegramFiles files) {
        this.wording = wording;
        this.rate = rate;
        this.circuit = circuit;
        this.typing = typing;
        this.meters = meters;
        this.files = files;
    }

    @Override
    public ChannelName name() {
        return TelegramChat.CHANNEL;
    }

    @Override
    public List<RichText> parts(RichText text) {
        return SPLITTER.parts(text);
    }

    @Override
    public Delivery deliver(Outbound outbound) {
        return meters.measured(() -> attempt(outbound));
    }

    @Override
    public void showTyping(ConversationAddress conversation) {
        typing.show(conversation);
    }

    @Override
    public InputStream open(ConversationAddress conversation, Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        return files.open(attachment);
    }

    private Delivery attempt(Outbound outbound) {
        try {
            return circuit.through(() -> inTurn(outbound));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Delivery.Uncertain("interrupted while sending");
        }
    }

    private Delivery inTurn(Outbound outbound) throws InterruptedException {
        Duration wait = rate.acquire(outbound.conversation());
        return wait.isPositive()
                ? new Delivery.Postponed(wait, "Telegram's rate limit")
                : send(outbound);
    }

    private Delivery send(Outbound outbound) throws InterruptedException {
        TelegramChat chat = TelegramChat.of(outbound.conversation());
        Delivery delivery = wording.say(chat, outbound.message());
        if (delivery instanceof Delivery.Postponed(Duration wait, _)) {
            rate.hold(outbound.conversation(), wait);
        }
        return delivery;
    }
}
