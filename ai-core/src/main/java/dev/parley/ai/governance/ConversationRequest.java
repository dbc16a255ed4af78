package dev.parley.ai.governance;

import dev.parley.ai.function.CallOutcome;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.DetectedIntent;
import dev.parley.ai.function.FunctionCalls;
import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.function.Intents;
import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.Reach;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees that somebody does not ask about the organisation but wants something of their own
 * conversation: that it changes, or what is stored about it. What changes is only described here;
 * nothing changes before the person has said yes. What is stored is told by whoever holds the
 * conversation.
 */
@Singleton
final class ConversationRequest {

    /** The function that remembers what somebody says of themselves. */
    static final String FACTS = "remember_facts";

    private static final Set<Scope> OWN_CONVERSATION =
            Set.of(Scope.CONVERSATION_WRITE, Scope.CONVERSATION_DATA_READ);

    /** Only words that hardly mean anything else: most of what people write are questions. */
    private static final double CERTAIN = 0.85;

    /**
     * Nobody wishes for these things in more characters, and all else is not looked at for nothing.
     */
    private static final int LONGEST = 120;

    private final Intents intents;
    private final FunctionCalls calls;

    ConversationRequest(Intents intents, FunctionCalls calls) {
        this.intents = intents;
        this.calls = calls;
    }

    /** What it leads to, if something is wanted and the caller can do it. */
    Optional<Outcome> in(Question question, Trail trail) throws InterruptedException {
        return follow(wanted(question), question, trail);
    }

    /** The same, if it is this that is wanted. */
    Optional<Outcome> about(String function, Question question, Trail trail)
            throws InterruptedException {
        return follow(
                wanted(question)
                        .filter(intent -> intent.function().name().value().equals(function)),
                question,
                trail);
    }

    private Optional<DetectedIntent> wanted(Question question) {
        return question.confirms() && question.text().length() <= LONGEST
                ? intents.byWords(question.text(), OWN_CONVERSATION)
                        .filter(intent -> intent.confidence() >= CERTAIN)
                : Optional.empty();
    }

    private Optional<Outcome> follow(
            Optional<DetectedIntent> wanted, Question question, Trail trail)
            throws InterruptedException {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<Outcome> outcome = outcome(wanted.get(), question);
        trail.add(
                FunctionTools.STEP,
                outcome.isPresent() ? "to-carry-out" : "failed",
                Map.of("name", wanted.get().function().name().value()));
        return outcome;
    }

    private Optional<Outcome> outcome(DetectedIntent intent, Question question)
            throws InterruptedException {
        FunctionDefinition function = intent.function();
        if (function.scope() == Scope.CONVERSATION_DATA_READ) {
            return Optional.of(new Outcome.StoredData());
        }
        Caller person =
                new Caller(
                        "chat",
                        OWN_CONVERSATION,
                        question.language(),
                        Reach.nothing(),
                        Optional.empty());
        return calls.call(function.name().value(), intent.arguments(), person, Optional.empty())
                        instanceof CallOutcome.Done done
                ? done.effect().map(Outcome.Confirmation::new)
                : Optional.empty();
    }
}
