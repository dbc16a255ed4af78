package dev.parley.ai.governance.citation;

import dev.parley.outbound.Citation;
import java.util.List;

/**
 * What is left of a draft.
 *
 * @param markdown the answer with its citations as {@code [1]}, numbered by first use; empty when
 *     nothing is left
 * @param citations what the numbers stand for
 * @param claims every claim of the draft, kept or not
 * @param confidence how well the passages carry what is left, 0 to 1
 */
public record CheckedAnswer(
        String markdown, List<Citation> citations, List<CheckedClaim> claims, double confidence) {

    public CheckedAnswer {
        citations = List.copyOf(citations);
        claims = List.copyOf(claims);
    }

    /**
     * One claim and what came of it.
     *
     * @param text its words without citations
     * @param supported whether a passage carries it
     * @param citations the numbers of the passages that do, as in the answer; empty when none does
     */
    public record CheckedClaim(String text, boolean supported, List<Integer> citations) {

        public CheckedClaim {
            citations = List.copyOf(citations);
        }
    }

    /** How many claims no passage carries. */
    public long unsupported() {
        return claims.stream().filter(claim -> !claim.supported()).count();
    }
}
