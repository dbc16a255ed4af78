package dev.parley.whatsapp.sending;

import dev.parley.conversation.MessageReference;
import dev.parley.whatsapp.WhatsAppChat;

/**
 * One provider's way to WhatsApp. Each call is one request, never repeated. Blocks its caller,
 * which should be a virtual thread. Safe for use by many threads.
 */
public interface Transport {

    /** The most characters of a text. */
    int longestText();

    /** Whether choices can be buttons or a list; else the text has to do. */
    boolean hasButtons();

    /** Sends one message. */
    Answer send(WhatsAppChat to, WhatsAppMessage message) throws InterruptedException;

    /** Marks a message of the person's as read and shows that an answer is being written. */
    Answer showTyping(MessageReference received) throws InterruptedException;
}
