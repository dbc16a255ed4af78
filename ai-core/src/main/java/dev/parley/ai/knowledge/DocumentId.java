package dev.parley.ai.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a document. The same file imported again from the same place keeps its id. */
public record DocumentId(UUID value) {

    /** The id of the document that came from one place of one origin into a collection. */
    public static DocumentId of(CollectionName collection, String origin, String source) {
        String name = String.join("\0", collection.value(), origin, source);
        return new DocumentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
