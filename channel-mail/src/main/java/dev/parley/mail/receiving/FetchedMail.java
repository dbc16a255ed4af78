package dev.parley.mail.receiving;

import java.time.Instant;

/** A mail out of the mailbox. */
final class FetchedMail {

    private static final int BITS_OF_UID = 32;

    private final MailPlace place;
    private final long size;
    private final boolean whole;
    private final byte[] raw;

    /**
     * What was fetched.
     *
     * @param size its size in the mailbox in bytes
     * @param whole whether all of it was fetched; of one that is too large only its fields are
     */
    FetchedMail(MailPlace place, long size, boolean whole, byte[] raw) {
        this.place = place;
        this.size = size;
        this.whole = whole;
        this.raw = raw;
    }

    /**
     * Where a mail is.
     *
     * @param validity the folder's UIDVALIDITY
     * @param uid its UID there
     * @param came when it came into the mailbox
     */
    record MailPlace(long validity, long uid, Instant came) {}

    long validity() {
        return place.validity();
    }

    long uid() {
        return place.uid();
    }

    Instant came() {
        return place.came();
    }

    long size() {
        return size;
    }

    boolean whole() {
        return whole;
    }

    byte[] raw() {
        return raw;
    }

    /** Its place among all mails of the mailbox; both numbers have 32 bits and rise. */
    long position() {
        return (validity() & Integer.MAX_VALUE) << BITS_OF_UID | uid();
    }
}
