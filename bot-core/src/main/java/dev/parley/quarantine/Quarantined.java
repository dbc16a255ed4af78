package dev.parley.quarantine;

import dev.parley.conversation.ChannelName;
import java.time.Instant;

/**
 * A delivery that is kept in quarantine.
 *
 * @param reason what is wrong with it
 * @param hash SHA-256 of its bytes, in hexadecimal digits; the audit event names it, too
 * @param size its bytes
 */
public record Quarantined(
        long id, ChannelName channel, String reason, String hash, int size, Instant keptAt) {}
