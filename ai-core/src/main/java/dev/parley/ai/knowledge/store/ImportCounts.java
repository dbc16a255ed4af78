package dev.parley.ai.knowledge.store;

/**
 * What a batch changed.
 *
 * @param passages passages written
 */
public record ImportCounts(int added, int changed, int passages) {}
