package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.conversation.Language;
import java.time.Instant;

/**
 * A document as those who look after the knowledge see it.
 *
 * @param origin what it was taken in with
 * @param source its name within its origin: a file's name, an address
 * @param importedAt when it was taken in or replaced last
 */
public record DocumentSummary(
        DocumentId id,
        String origin,
        String source,
        String title,
        Language language,
        long passages,
        Instant importedAt) {}
