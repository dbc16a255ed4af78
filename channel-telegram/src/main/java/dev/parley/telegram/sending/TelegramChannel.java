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
import dev.parley.pacing.Pacing;
import dev.parley.telegram.TelegramChat;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Sends to Telegram. */
@Singleton
final class TelegramChannel implements Channel {

    /** Telegram counts a message's text in UTF-16 units at the most. */
    private static final TextSplitter SPLITTER = new TextSplitter(4096);

    private final Wording wording;
    private final Pacing pacing;
    private final TypingAction typing;
    private final SendMeters meters;
    private final TelegramFiles files;

    TelegramChannel(
            Wording wording,
            @Named(SendingBeans.TELEGRAM) Pacing pacing,
            TypingAction typing,
            SendMeters meters,
            TelegramFiles files) {
        this.wording = wording;
        this.pacing = pacing;
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
        TelegramChat chat = TelegramChat.of(outbound.conversation());
        return meters.measured(() ->
                pacing.send(outbound.conversation(), () -> wording.say(chat, outbound.message())));
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
}
