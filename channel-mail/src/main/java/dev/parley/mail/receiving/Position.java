package dev.parley.mail.receiving;

import java.time.Instant;

/**
 * How far a folder is read.
 *
 * @param validity the folder's UIDVALIDITY, under which UIDs mean anything
 * @param uid the last mail that is stored
 * @param readUntil when the latest mail came that is stored
 * @param ignoreBefore what came before was read under an earlier UIDVALIDITY
 */
record Position(long validity, long uid, Instant readUntil, Instant ignoreBefore) {

    /** After one more mail. */
    Position after(long next, Instant came) {
        return new Position(
                validity, next, came.isAfter(readUntil) ? came : readUntil, ignoreBefore);
    }
}
