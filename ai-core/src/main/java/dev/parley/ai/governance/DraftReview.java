package dev.parley.ai.governance;

import dev.parley.ai.governance.AnswerChecks.Checked;
import dev.parley.ai.governance.Verdict.Action;
import dev.parley.ai.governance.citation.CheckedAnswer.CheckedClaim;
import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Runs the same steps as {@link GovernedPipeline} on a question and somebody else's draft. Safe for
 * use by many threads.
 */
@Singleton
public final class DraftReview {

    private final QuestionLimit limit;
    private final EmergencyCheck emergency;
    private final PhiGuard guard;
    private final InjectionCheck injection;
    private final RetrievalStep retrieval;
    private final AnswerChecks answerChecks;

    /**
     * What was found.
     *
     * @param decision what the rules say
     * @param reasons why
     * @param question the redacted question; empty when the guard failed
     * @param draft the redacted draft, where there was one
     * @param injection the rules that say the question gives orders to the model
     * @param emergency whether its words point to an emergency
     * @param claims what the draft claims
     * @param confidence how well the passages carry it, 0 to 1
     */
    public record Review(
            Action decision,
            List<Reason> reasons,
            Optional<Redaction> question,
            Optional<Redaction> draft,
            List<String> injection,
            boolean emergency,
            List<CheckedClaim> claims,
            double confidence) {}

    /**
     * Why the rules say so.
     *
     * @param rule the rule's id
     * @param text what it means, for operators
     */
    public record Reason(String rule, String text) {

        static Reason of(String rule) {
            return new Reason(
                    rule,
                    switch (rule) {
                        case "question-too-long" ->
                                "The question is longer than the policy allows.";
                        case "emergency" ->
                                "The words point to an emergency: the emergency text, then a human.";
                        case "guard-failed" -> "The guard failed, and without it nothing goes on.";
                        case "injection-suspected" -> "The question gives orders to the model.";
                        case "no-support" -> "Nothing in the knowledge carries an answer.";
                        case "unsupported-claim" ->
                                "No passage carries at least one of the claims.";
                        case "unsafe-content" ->
                                "The draft has identifiers or links that are not in the sources, or hidden characters.";
                        case "system-prompt-leak" ->
                                "The draft holds the instructions to the model.";
                        case "low-confidence" ->
                                "The passages carry the draft less surely than the policy asks for.";
                        default -> "The passages carry the answer.";
                    });
        }
    }

    DraftReview(
            QuestionLimit limit,
            EmergencyCheck emergency,
            PhiGuard guard,
            InjectionCheck injection,
            RetrievalStep retrieval,
            AnswerChecks answerChecks) {
        this.limit = limit;
        this.emergency = emergency;
        this.guard = guard;
        this.injection = injection;
        this.retrieval = retrieval;
        this.answerChecks = answerChecks;
    }

    /** Looks at a question and, where there is one, the draft of its answer. Asks no model. */
    public Review review(String question, Optional<String> draft, Language language, Reach reach)
            throws InterruptedException {
        Trail trail = new Trail();
        if (!limit.accepts(question, trail)) {
            return stopped(
                    Action.BLOCK,
                    "question-too-long",
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        Optional<Redaction> asked = guard.redact(question, List.of(), trail);
        Optional<Redaction> drafted =
                draft.isPresent() ? guard.redact(draft.get(), List.of(), trail) : Optional.empty();
        List<String> orders = injection.rules(question);
        if (emergency.sees(question, trail)) {
            return stopped(Action.HAND_OVER, "emergency", asked, drafted, orders);
        }
        if (asked.isEmpty() || drafted.isEmpty() != draft.isEmpty()) {
            return stopped(
                    Action.REVIEW, "guard-failed", Optional.empty(), Optional.empty(), orders);
        }
        return orders.isEmpty()
                ? answered(asked.get(), draft, drafted, language, reach, trail)
                : stopped(Action.REVIEW, "injection-suspected", asked, drafted, orders);
    }

    private Review answered(
            Redaction asked,
            Optional<String> draft,
            Optional<Redaction> drafted,
            Language language,
            Reach reach,
            Trail trail) {
        String query = Redaction.withoutPlaceholders(asked.text());
        List<Passage> passages = retrieval.find(query, language, reach, trail);
        if (!retrieval.suffices(passages)) {
            return stopped(Action.BLOCK, "no-support", Optional.of(asked), drafted, List.of());
        }
        if (draft.isEmpty()) {
            return stopped(Action.SEND, "supported", Optional.of(asked), drafted, List.of());
        }
        Checked checked = answerChecks.check(draft.get(), passages, language, trail);
        Verdict verdict = verdict(checked);
        return new Review(
                verdict.decision(),
                List.of(Reason.of(verdict.rule())),
                Optional.of(asked),
                drafted,
                List.of(),
                false,
                checked.answer().claims(),
                checked.answer().confidence());
    }

    /**
     * What the pipeline would take out of a model's draft, somebody has to look at in a person's.
     */
    private static Verdict verdict(Checked checked) {
        if (checked.verdict().decision() != Action.SEND) {
            return checked.verdict();
        }
        if (checked.answer().unsupported() > 0) {
            return new Verdict(Action.REVIEW, "unsupported-claim");
        }
        return checked.markdown().equals(checked.answer().markdown())
                ? checked.verdict()
                : new Verdict(Action.REVIEW, "unsafe-content");
    }

    private static Review stopped(
            Action decision,
            String rule,
            Optional<Redaction> asked,
            Optional<Redaction> drafted,
            List<String> orders) {
        return new Review(
                decision,
                List.of(Reason.of(rule)),
                asked,
                drafted,
                orders,
                rule.equals("emergency"),
                List.of(),
                0);
    }
}
