package dev.parley.whatsapp.sending;

import dev.parley.conversation.MessageReference;
import dev.parley.outbound.RegisteredTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A message in WhatsApp's form.
 *
 * @param text the words with WhatsApp's own formatting
 * @param choices what stands on the buttons or in the list below it; none: a plain text
 * @param quotes the message it answers, where a reply should show that
 * @param template what is sent in place of the words, because WhatsApp takes nothing else now
 */
public record WhatsAppMessage(
        String text,
        List<Option> choices,
        Optional<MessageReference> quotes,
        Optional<RegisteredTemplate> template) {

    /**
     * One thing to touch.
     *
     * @param id what comes back with a touch
     * @param title what stands on it, possibly shortened
     */
    public record Option(String id, String title) {}

    public WhatsAppMessage {
        choices = List.copyOf(choices);
    }
}
