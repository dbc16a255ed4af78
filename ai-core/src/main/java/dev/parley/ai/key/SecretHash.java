package dev.parley.ai.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is kept of a secret. One fast SHA-256 is right here: slow hashes protect words that people
 * choose, and 256 random bits cannot be guessed however fast one tries.
 */
final class SecretHash {

    private final byte[] bytes;

    private SecretHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static SecretHash of(KeyText text) {
        try {
            return new SecretHash(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.secret().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static SecretHash stored(byte[] bytes) {
        return new SecretHash(bytes);
    }

    /** Takes the same time wherever the difference is. */
    boolean isSame(SecretHash other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
