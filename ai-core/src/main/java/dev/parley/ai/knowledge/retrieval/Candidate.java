package dev.parley.ai.knowledge.retrieval;

import java.util.Comparator;

/**
 * A passage that may answer.
 *
 * @param entry its number in the index
 * @param score what the rankings so far give it
 */
record Candidate(int entry, float score) {

    /** The best first; among equals the earlier entry. */
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparingInt(Candidate::entry);
}
