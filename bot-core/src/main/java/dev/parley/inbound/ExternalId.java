package dev.parley.inbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.apache.commons.codec.digest.DigestUtils;

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
        return new ExternalId("sha256:" + DigestUtils.sha256Hex(content));
    }
}
