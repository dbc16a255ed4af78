package dev.parley.ai.governance;

import dev.parley.ai.governance.Clauses.Clause;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Notices what somebody says of themselves in a part of a longer message ("Hello, my name is Ana,
 * when are you open?"). Rather too seldom than too often: whoever is asked about it did not ask for
 * that.
 */
@Singleton
final class AsideNotice {

    /** People who write more do not introduce themselves in passing. */
    private static final int LONGEST = 400;

    private static final int MOST_CLAUSES = 8;

    private final ConversationRequest requests;

    AsideNotice(ConversationRequest requests) {
        this.requests = requests;
    }

    /** What they say, the first of it, and the question without it. */
    Optional<Aside> in(Question question, Trail trail) throws InterruptedException {
        if (!question.confirms() || question.text().length() > LONGEST) {
            return Optional.empty();
        }
        List<Clause> clauses = new Clauses(question.text()).list();
        for (Clause clause : clauses.subList(0, Math.min(MOST_CLAUSES, clauses.size()))) {
            if (clause.isStatement() && clause.leavesAQuestion()) {
                Optional<Facts> facts = facts(question.asking(clause.words().strip()), trail);
                if (facts.isPresent()) {
                    return Optional.of(new Aside(facts.get(), clause.rest()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Facts> facts(Question clause, Trail trail) throws InterruptedException {
        return requests.about(ConversationRequest.FACTS, clause, trail)
                .filter(outcome -> outcome instanceof Outcome.Confirmation)
                .map(outcome -> ((Outcome.Confirmation) outcome).effect())
                .filter(effect -> effect instanceof Effect.Remember)
                .map(effect -> ((Effect.Remember) effect).facts())
                .filter(facts -> facts.name().map(AsideNotice::isWrittenAsAName).orElse(true));
    }

    /** "My name is on the bill" names nobody. */
    private static boolean isWrittenAsAName(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }
}
