package dev.parley.ai.governance;

import dev.parley.ai.governance.policy.Policy;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refuses questions that are longer than the policy allows. */
@Singleton
final class QuestionLimit {

    private final Policy policy;

    QuestionLimit(Policy policy) {
        this.policy = policy;
    }

    boolean accepts(String question, Trail trail) {
        int length = question.codePointCount(0, question.length());
        boolean accepted = length <= policy.questions().maxLength();
        if (!accepted) {
            trail.add("question-limit", "refused", Map.of("length", String.valueOf(length)));
        }
        return accepted;
    }
}
