package dev.parley.telegram.update;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbound.ExternalId;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The identity of what carries no id: the hash of its content, so that a repetition is recognised.
 */
final class Fingerprint {

    private Fingerprint() {}

    static ExternalId of(JsonNode content) {
        return new ExternalId("sha256:" + DigestUtils.sha256Hex(content.toString()));
    }
}
