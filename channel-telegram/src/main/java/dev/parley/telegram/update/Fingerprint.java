package dev.parley.telegram.update;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbound.ExternalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of what carries no id: the hash of its content, so that a repetition is recognised.
 */
final class Fingerprint {

    private Fingerprint() {}

    static ExternalId of(JsonNode content) {
        byte[] hash = sha256().digest(content.toString().getBytes(StandardCharsets.UTF_8));
        return new ExternalId("sha256:" + HexFormat.of().formatHex(hash));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform has SHA-256", fault);
        }
    }
}
