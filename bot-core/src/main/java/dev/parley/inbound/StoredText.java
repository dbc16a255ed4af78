package dev.parley.inbound;

import java.nio.charset.StandardCharsets;

/**
 * Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Everything else stays as it
 * was typed.
 */
final class StoredText {

    private StoredText() {}

    static String storable(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '\uFFFD');
    }
}
