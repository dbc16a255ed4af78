package dev.parley.mail.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.james.mime4j.dom.address.Mailbox;

/**
 * A mail as it came.
 *
 * @param headers its fields
 * @param content its parts
 * @param fingerprint the hash of all of it, in hexadecimal digits
 */
public record ReceivedMail(Headers headers, Entity content, String fingerprint) {

    private static final int LONGEST_SUBJECT = 1_000;

    /** All parts with content. */
    public List<Entity.Leaf> leaves() {
        return content.leaves().toList();
    }

    /** Its Message-ID, with brackets; where it has none, its hash. */
    public String id() {
        return headers.messageIds("message-id").stream()
                .findFirst()
                .orElse("sha256:" + fingerprint);
    }

    /** Who it says it is from, where that is one mailbox and no more. */
    public Optional<Mailbox> author() {
        List<Mailbox> from = headers.mailboxes("from");
        return from.size() == 1 ? Optional.of(from.getFirst()) : Optional.empty();
    }

    /** The author's address in lower case, where there is one. */
    public Optional<String> authorAddress() {
        return author().map(mailbox -> mailbox.getAddress().strip().toLowerCase(Locale.ROOT));
    }

    /** Its subject as one line, possibly empty. */
    public String subject() {
        return headers.text("subject")
                .map(text ->
                        text.codePoints()
                                .limit(LONGEST_SUBJECT)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()))
                .orElse("");
    }

    /** What its root says it is: {@code multipart/report}. */
    public String type() {
        return headers.word("content-type").orElse("text/plain");
    }

    static String fingerprintOf(byte[] raw) {
        return DigestUtils.sha256Hex(raw);
    }
}
