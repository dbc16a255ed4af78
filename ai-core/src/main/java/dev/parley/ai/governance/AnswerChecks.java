package dev.parley.ai.governance;

import dev.parley.ai.governance.citation.CheckedAnswer;
import dev.parley.ai.governance.citation.CitationGateway;
import dev.parley.ai.governance.policy.Policy;
import dev.parley.ai.knowledge.Passage;
import dev.parley.conversation.Language;
import dev.parley.outbound.Citation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every draft goes through, whoever wrote it: citation gateway, output guard, policy. */
@Singleton
final class AnswerChecks {

    private final CitationGateway gateway;
    private final OutputGuard outputGuard;
    private final LeakCheck leakCheck;
    private final PolicyCheck policyCheck;
    private final Policy policy;

    /**
     * A draft after all checks.
     *
     * @param answer what the gateway left
     * @param markdown the same after the output guard, still with placeholders
     * @param verdict what the rules say of it
     */
    record Checked(CheckedAnswer answer, String markdown, Verdict verdict) {}

    AnswerChecks(
            CitationGateway gateway,
            OutputGuard outputGuard,
            LeakCheck leakCheck,
            PolicyCheck policyCheck,
            Policy policy) {
        this.gateway = gateway;
        this.outputGuard = outputGuard;
        this.leakCheck = leakCheck;
        this.policyCheck = policyCheck;
        this.policy = policy;
    }

    Checked check(String draft, List<Passage> passages, Language language, Trail trail) {
        CheckedAnswer answer =
                gateway.check(draft, passages, language, policy.answers().citationRule());
        trail.add("citation-gateway", result(answer), details(answer));
        if (answer.markdown().isBlank()) {
            return new Checked(answer, "", new Verdict(Verdict.Action.BLOCK, "no-support"));
        }
        String markdown = outputGuard.clean(answer.markdown(), passages, trail);
        boolean leaks = leakCheck.sees(markdown, passages, trail);
        return new Checked(answer, markdown, policyCheck.decide(answer.confidence(), leaks, trail));
    }

    private static String result(CheckedAnswer answer) {
        if (answer.markdown().isBlank()) {
            return "refused";
        }
        return answer.unsupported() == 0 ? "supported" : "partly-supported";
    }

    private static Map<String, String> details(CheckedAnswer answer) {
        return Map.of(
                "claims", String.valueOf(answer.claims().size()),
                "unsupported", String.valueOf(answer.unsupported()),
                "passages",
                        answer.citations().stream()
                                .map(Citation::passage)
                                .collect(Collectors.joining(",")));
    }
}
