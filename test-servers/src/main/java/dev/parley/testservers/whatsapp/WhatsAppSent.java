package dev.parley.testservers.whatsapp;

import java.util.List;
import java.util.Optional;

/**
 * A message that the program sent.
 *
 * @param id the provider's id of it
 * @param to the person's number or id, as the program gave it
 * @param text of a template its name, language and values in brackets; else the words with
 *     WhatsApp's marks
 * @param kind {@code text}, {@code button}, {@code list} or {@code template}
 * @param choices what can be touched
 * @param quotes the message it quotes
 */
public record WhatsAppSent(
        String id,
        String to,
        String text,
        String kind,
        List<Choice> choices,
        Optional<String> quotes) {

    /** A button or a row. */
    public record Choice(String id, String title) {}

    public WhatsAppSent {
        choices = List.copyOf(choices);
    }
}
