package dev.parley.whatsapp.sending;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Attachment;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.whatsapp.WhatsAppChat;
import java.io.IOException;
import java.io.InputStream;

/**
 * One provider's way to WhatsApp. Each call is one request, never repeated. Blocks its caller,
 * which should be a virtual thread. Safe for use by many threads.
 */
public interface Transport {

    /** The most characters of a text. */
    int longestText();

    /** Whether choices can be buttons or a list; else the text has to do. */
    boolean hasButtons();

    /** Whether a message can be sent as this template: the provider's way to name it is known. */
    boolean canSend(RegisteredTemplate template);

    /** Sends one message. */
    Answer send(WhatsAppChat to, WhatsAppMessage message) throws InterruptedException;

    /** Marks a message of the person's as read and shows that an answer is being written. */
    Answer showTyping(MessageReference received) throws InterruptedException;

    /**
     * Opens what a person sent as a file; to be closed.
     *
     * @throws AttachmentGoneException when the provider does not give it
     * @throws IOException when it cannot be had now
     */
    InputStream open(Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException;
}
