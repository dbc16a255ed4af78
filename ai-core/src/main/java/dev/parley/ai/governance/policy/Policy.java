package dev.parley.ai.governance.policy;

import dev.parley.ai.governance.citation.CitationRule;

/**
 * The rules in force.
 *
 * @param version the file's own version, for the audit
 * @param questions what may be asked
 * @param emergency what happens when words point to an emergency
 * @param answers what may be answered
 */
public record Policy(int version, Questions questions, Emergency emergency, Answers answers) {

    /**
     * What may be asked.
     *
     * @param maxLength characters of a question, 1 to 100,000
     */
    public record Questions(int maxLength) {

        public Questions {
            Bounds.within("questions.max-length", maxLength, 1, 100_000);
        }
    }

    /**
     * Emergencies.
     *
     * @param enabled whether emergency words get the emergency text at once
     */
    public record Emergency(boolean enabled) {}

    /**
     * What may be answered.
     *
     * @param requireSources whether each sentence needs a passage that carries it
     * @param passages how many passages a model gets, 1 to 20
     * @param minRetrievalSupport how well the best passage must fit the question, 0 to 1
     * @param minClaimSupport the share of a claim's words its passage must have, 0 to 1
     * @param minConfidence below this an answer is held back, 0 to 1
     */
    public record Answers(
            boolean requireSources,
            int passages,
            double minRetrievalSupport,
            double minClaimSupport,
            double minConfidence) {

        public Answers {
            Bounds.within("answers.passages", passages, 1, 20);
            Bounds.within("answers.min-retrieval-support", minRetrievalSupport, 0, 1);
            Bounds.within("answers.min-claim-support", minClaimSupport, 0, 1);
            Bounds.within("answers.min-confidence", minConfidence, 0, 1);
        }

        /** What the citation gateway goes by. */
        public CitationRule citationRule() {
            return new CitationRule(requireSources, minClaimSupport);
        }
    }

    public Policy {
        Bounds.within("version", version, 1, Integer.MAX_VALUE);
    }
}
