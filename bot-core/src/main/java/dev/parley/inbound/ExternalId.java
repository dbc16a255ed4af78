package dev.parley.inbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The provider's id of one delivery to us (Telegram's update_id, a Message-ID, a wamid). Unique per
 * channel and account: a second delivery with the same id is a duplicate.
 */
public record ExternalId(@JsonValue String value) {

    @JsonCreator
    public ExternalId {
        if (value.isBlank() || value.length() > 1_000) {
            throw new IllegalArgumentException(
                    "an external id must have 1 to 1,000 characters, has " + value.length());
        }
    }

    /**
     * The identity of what carries no id: the hash of its content, so that a repetition is
     * recognised.
     */
    public static ExternalId ofContent(String content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return new ExternalId("sha256:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform has SHA-256", fault);
        }
    }
}
