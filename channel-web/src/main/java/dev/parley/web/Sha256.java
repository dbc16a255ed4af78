package dev.parley.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * SHA-256 in Base64, alphabet for URLs: 43 characters that may stand in an id, a path and a header.
 */
final class Sha256 {

    private Sha256() {}

    static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "every Java platform has SHA-256, this one does not", e);
        }
    }
}
