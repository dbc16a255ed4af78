package dev.parley.mail.thread;

import dev.parley.mail.MailChat;
import java.time.Instant;
import java.util.List;

/**
 * A mail in its thread.
 *
 * @param id its Message-ID
 * @param chat the thread
 * @param ours whether we wrote it
 * @param subject one line, possibly empty
 * @param ancestors the Message-IDs of those before it in the thread, the oldest first
 */
public record ThreadedMail(
        String id,
        MailChat chat,
        boolean ours,
        String subject,
        List<String> ancestors,
        Instant at) {

    public ThreadedMail {
        ancestors = List.copyOf(ancestors);
    }
}
