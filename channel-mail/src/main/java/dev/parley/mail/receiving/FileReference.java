package dev.parley.mail.receiving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file that somebody sent is. Files stay in the mailbox, like a messenger's stay with their
 * provider, and are fetched when a turn reads them: nobody's file is kept twice.
 *
 * @param validity the folder's UIDVALIDITY
 * @param uid the mail's UID
 * @param part the number of the part that is the file
 * @param messageId the mail's Message-ID, by which it is found when UIDs have changed
 */
record FileReference(long validity, long uid, int part, String messageId) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,10})/(\\d{1,10})/(\\d{1,5})/(.+)");

    String written() {
        return validity + "/" + uid + "/" + part + "/" + messageId;
    }

    static Optional<FileReference> read(String written) {
        Matcher shape = SHAPE.matcher(written);
        return shape.matches()
                ? Optional.of(
                        new FileReference(
                                Long.parseLong(shape.group(1)),
                                Long.parseLong(shape.group(2)),
                                Integer.parseInt(shape.group(3)),
                                shape.group(4)))
                : Optional.empty();
    }
}
