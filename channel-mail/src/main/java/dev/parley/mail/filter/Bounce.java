package dev.parley.mail.filter;

import java.util.List;

/**
 * Word that a mail was not delivered.
 *
 * @param messages the Message-IDs of what may be meant
 * @param reason why, as a status code and in words of ours; nothing personal
 */
public record Bounce(List<String> messages, String reason) {

    public Bounce {
        messages = List.copyOf(messages);
    }
}
