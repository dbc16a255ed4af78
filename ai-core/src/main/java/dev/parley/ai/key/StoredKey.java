package dev.parley.ai.key;

import java.time.Instant;
import java.util.Optional;

/**
 * A key as it is stored.
 *
 * @param key the key
 * @param hash of its secret
 * @param earlierHash of the secret before the last rotation
 */
record StoredKey(ApiKey key, SecretHash hash, Optional<SecretHash> earlierHash) {

    /** Whether the text is this key's. Takes the same time wherever the difference is. */
    boolean isShownBy(KeyText text, Instant now) {
        SecretHash shown = SecretHash.of(text);
        boolean current = hash.isSame(shown);
        boolean earlier = earlierHash.map(shown::isSame).orElse(false);
        return current || (earlier && key.earlierUntil().filter(now::isBefore).isPresent());
    }
}
