package dev.parley.ai.governance;

import dev.parley.ai.governance.Verdict.Action;
import dev.parley.ai.governance.policy.Policy;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** Decides by the policy whether an answer may be said. */
@Singleton
final class PolicyCheck {

    private final Policy policy;

    PolicyCheck(Policy policy) {
        this.policy = policy;
    }

    /**
     * @param leaks whether the answer holds the prompt's own words
     */
    Verdict decide(double confidence, boolean leaks, Trail trail) {
        Verdict verdict = verdict(confidence, leaks);
        trail.add(
                "policy",
                verdict.decision().name().toLowerCase(Locale.ROOT),
                Map.of(
                        "rule", verdict.rule(),
                        "confidence", String.format(Locale.ROOT, "%.2f", confidence),
                        "policy", String.valueOf(policy.version())));
        return verdict;
    }

    private Verdict verdict(double confidence, boolean leaks) {
        if (leaks) {
            return new Verdict(Action.BLOCK, "system-prompt-leak");
        }
        boolean unsure =
                policy.answers().requireSources() && confidence < policy.answers().minConfidence();
        return unsure
                ? new Verdict(Action.REVIEW, "low-confidence")
                : new Verdict(Action.SEND, "supported");
    }
}
