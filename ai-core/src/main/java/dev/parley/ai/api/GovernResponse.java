package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.governance.DraftReview.Reason;
import dev.parley.ai.governance.DraftReview.Review;
import dev.parley.ai.governance.Verdict;
import dev.parley.ai.governance.citation.CheckedAnswer.CheckedClaim;
import dev.parley.ai.governance.identifier.Finding;
import dev.parley.ai.governance.identifier.Redaction;
import java.util.List;
import java.util.Optional;

/** What {@code /govern} answers. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GovernResponse(
        @JsonPropertyDescription("What the rules say") Verdict.Action decision,
        @JsonPropertyDescription("Why") List<Reason> reasons,
        @JsonPropertyDescription("The question without identifiers") RedactedText question,
        @JsonPropertyDescription("The draft without identifiers, where there was one")
                Optional<RedactedText> draft,
        @JsonPropertyDescription("Whether the question gives orders to the model")
                Injection injection,
        @JsonPropertyDescription("Whether its words point to an emergency") boolean emergency,
        @JsonPropertyDescription("What the draft claims") List<CheckedClaim> claims,
        @JsonPropertyDescription("How well the passages carry it, 0 to 1") double confidence,
        @JsonPropertyDescription("What an operator finds the call by") String traceId) {

    /** A text with placeholders. */
    record RedactedText(
            @JsonPropertyDescription("The redacted text") String text,
            @JsonPropertyDescription(
                            "What was replaced; start and end count Unicode code points of the text that was sent in")
                    List<Finding> findings) {

        static RedactedText of(Redaction redaction) {
            return new RedactedText(redaction.text(), redaction.findings());
        }
    }

    /** Orders to the model. */
    record Injection(
            @JsonPropertyDescription("Whether there are any") boolean detected,
            @JsonPropertyDescription("How sure, 0 to 1") double score,
            @JsonPropertyDescription("The ids of the rules that matched") List<String> rules) {}

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
