package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.EmbeddingSpace;
import java.util.UUID;

/**
 * How far the knowledge has come.
 *
 * @param id the knowledge base's own id; another database has another
 * @param generation raised to have indexes made anew; an index of another one is outdated
 * @param version raised by every change
 * @param forgottenVersion an index that is older has missed removals
 * @param space of all vectors that passages have
 * @param embeddingsMissing whether passages wait for their vectors
 */
public record KnowledgeState(
        UUID id,
        long generation,
        long version,
        long forgottenVersion,
        EmbeddingSpace space,
        boolean embeddingsMissing) {}
