package dev.parley.deploy.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The API key with every right.
 *
 * @param value the key, a secret
 */
public record AdminKey(String value) {

    private static final String BEARER = "Bearer ";

    /** Whether a request shows it, as {@code Authorization: Bearer …}. */
    boolean isShownBy(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst(HttpHeaders.AUTHORIZATION)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(this::isSame)
                .isPresent();
    }

    /** Takes the same time wherever the difference is. */
    private boolean isSame(String other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AdminKey";
    }
}
