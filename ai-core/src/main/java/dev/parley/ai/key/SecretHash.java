package dev.parley.ai.key;

import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

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
        return new SecretHash(DigestUtils.sha256(text.secret()));
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
