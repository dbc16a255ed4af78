package dev.parley.web;

import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * SHA-256 in Base64, alphabet for URLs: 43 characters that may stand in an id, a path and a header.
 */
final class Sha256 {

    private Sha256() {}

    static String of(byte[] content) {
        return Base64.encodeBase64URLSafeString(DigestUtils.sha256(content));
    }
}
