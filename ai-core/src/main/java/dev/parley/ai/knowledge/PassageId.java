package dev.parley.ai.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a passage. It stays the same when the passage's text changes. */
public record PassageId(UUID value) {

    /**
     * The id of a document's passage.
     *
     * @param key what tells the passages of the document apart: an article's id, the headings above
     */
    public static PassageId of(DocumentId document, String key) {
        String name = document.value() + "\0" + key;
        return new PassageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
