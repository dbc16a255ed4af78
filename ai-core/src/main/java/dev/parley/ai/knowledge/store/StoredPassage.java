package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * A passage as the database holds it.
 *
 * @param group the part of its reference that neighbours share, else empty
 * @param embedding its vector, once computed
 */
public record StoredPassage(
        PassageId id,
        Owner owner,
        String reference,
        String group,
        List<String> path,
        Content content,
        Optional<Embedding> embedding) {

    /** The document the passage is part of. */
    public record Owner(
            DocumentId document, CollectionName collection, String title, Language language) {}

    /** What the passage says, and where it can be read. */
    public record Content(String text, Optional<String> url) {}

    /** Its vector, and where that can be compared. */
    public record Embedding(EmbeddingSpace space, Vector vector) {}

    public StoredPassage {
        path = List.copyOf(path);
    }
}
