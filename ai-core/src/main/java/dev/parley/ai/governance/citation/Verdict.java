package dev.parley.ai.governance.citation;

import java.util.List;

/**
 * What was found about a claim.
 *
 * @param claim the claim
 * @param carriers the passages that carry it, possibly none
 * @param support how far they do, 0 to 1
 * @param kept whether it stays in the answer
 */
record Verdict(Claim claim, List<Evidence> carriers, double support, boolean kept) {

    Verdict {
        carriers = List.copyOf(carriers);
    }

    boolean supported() {
        return !carriers.isEmpty();
    }
}
