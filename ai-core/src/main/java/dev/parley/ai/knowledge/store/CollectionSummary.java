package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.CollectionName;
import java.time.Instant;

/**
 * A collection as a whole.
 *
 * @param documents how many it holds; at least one
 * @param passages how many those have
 * @param changedAt when a document was taken in or replaced last
 */
public record CollectionSummary(
        CollectionName name, long documents, long passages, Instant changedAt) {}
