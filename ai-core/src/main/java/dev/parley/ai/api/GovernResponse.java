package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ai.governance.DraftReview.Reason;
import dev.parley.ai.governance.DraftReview.Review;
import dev.parley.ai.governance.Verdict;
import dev.parley.ai.governance.citation.CheckedAnswer.CheckedClaim;
import dev.parley.ai.governance.identifier.Finding;
import dev.parley.ai.governance.identifier.Redaction;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /govern} answers.
 *
 * @param decision what the rules say
 * @param reasons why
 * @param question the question without identifiers
 * @param draft the draft without identifiers, where there was one
 * @param injection whether the question gives orders to the model
 * @param emergency whether its words point to an emergency
 * @param claims what the draft claims
 * @param confidence how well the passages carry it, 0 to 1
 * @param traceId what an operator finds the call by
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GovernResponse(
        Verdict.Action decision,
        List<Reason> reasons,
        RedactedText question,
        Optional<RedactedText> draft,
        Injection injection,
        boolean emergency,
        List<CheckedClaim> claims,
        double confidence,
        String traceId) {

    /**
     * A text with placeholders.
     *
     * @param text the redacted text
     * @param findings what was replaced, in code points of the text that was sent in
     */
    record RedactedText(String text, List<Finding> findings) {

        static RedactedText of(Redaction redaction) {
            return new RedactedText(redaction.text(), redaction.findings());
        }
    }

    /**
     * Orders to the model.
     *
     * @param detected whether there are any
     * @param score 0 to 1
     * @param rules the ids of the rules that matched
     */
    record Injection(boolean detected, double score, List<String> rules) {}

    static GovernResponse of(Review review, String trace) {
        List<String> rules = review.injection();
        return new GovernResponse(
                review.decision(),
                review.reasons(),
                review.question()
                        .map(RedactedText::of)
                        .orElseGet(() -> new RedactedText("", List.of())),
                review.draft().map(RedactedText::of),
                new Injection(!rules.isEmpty(), rules.isEmpty() ? 0 : 1, rules),
                review.emergency(),
                review.claims(),
                review.confidence(),
                trace);
    }
}
