package dev.parley.mail.sending;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Attachment;
import dev.parley.mail.MailChat;
import dev.parley.mail.receiving.MailFiles;
import dev.parley.mail.thread.MailThreads;
import dev.parley.mail.thread.ThreadedMail;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.pacing.Circuit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Sends mail: each answer in the thread of the mail it answers, and to nobody but its author. */
@Singleton
final class MailChannel implements Channel {

    private final MailThreads threads;
    private final ReplyWriter writer;
    private final Postman postman;
    private final MailFiles files;
    private final Circuit circuit = new Circuit("the SMTP server");

    MailChannel(MailThreads threads, ReplyWriter writer, Postman postman, MailFiles files) {
        this.threads = threads;
        this.writer = writer;
        this.postman = postman;
        this.files = files;
    }

    @Override
    public ChannelName name() {
        return MailChat.CHANNEL;
    }

    @Override
    public boolean alwaysQuotes() {
        return true;
    }

    @Override
    public Delivery deliver(Outbound outbound) {
        return circuit.through(() -> send(outbound));
    }

    @Override
    public InputStream open(ConversationAddress conversation, Attachment attachment)
            throws AttachmentGoneException, IOException {
        return files.open(attachment);
    }

    private Delivery send(Outbound outbound) {
        MailChat chat = MailChat.of(outbound.conversation());
        Optional<String> quoted = outbound.message().quotes().map(MessageReference::value);
        Reply reply = writer.reply(outbound, threads.answered(chat, quoted));
        // Before it is sent: whoever answers it may be quicker than we are.
        threads.keep(
                new ThreadedMail(
                        reply.id(), chat, true, reply.subject(), reply.references(), reply.date()));
        return postman.send(reply);
    }
}
