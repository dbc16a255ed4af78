package dev.parley.ai.governance.citation;

/**
 * How strict the gateway is.
 *
 * @param requireSources whether what no passage carries is removed
 * @param minSupport the share of a claim's words that its passage must have, 0 to 1
 */
public record CitationRule(boolean requireSources, double minSupport) {}
