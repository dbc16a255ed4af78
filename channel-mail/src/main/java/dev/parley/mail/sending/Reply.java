package dev.parley.mail.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An answer, ready to be sent.
 *
 * @param id its Message-ID, the same however often it is sent
 * @param to the person's address
 * @param subject one line
 * @param inReplyTo the Message-ID of the mail it answers
 * @param references the Message-IDs of the thread, the oldest first
 * @param text its words as plain text
 * @param html the same as an HTML document
 */
record Reply(
        String id,
        String to,
        String subject,
        Optional<String> inReplyTo,
        List<String> references,
        String text,
        String html,
        Instant date) {

    Reply {
        references = List.copyOf(references);
    }
}
