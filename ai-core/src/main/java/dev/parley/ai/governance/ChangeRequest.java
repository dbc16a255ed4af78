package dev.parley.ai.governance;

import dev.parley.ai.function.CallOutcome;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.DetectedIntent;
import dev.parley.ai.function.FunctionCalls;
import dev.parley.ai.function.Intents;
import dev.parley.ai.function.Scope;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Question;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees that somebody does not ask something but wants the conversation changed. What the function
 * makes is the description of a change; nothing changes before the person has said yes.
 */
@Singleton
final class ChangeRequest {

    private static final Set<Scope> OWN_CONVERSATION = Set.of(Scope.CONVERSATION_WRITE);

    /** Only words that hardly mean anything else: most of what people write are questions. */
    private static final double CERTAIN = 0.85;

    private final Intents intents;
    private final FunctionCalls calls;

    ChangeRequest(Intents intents, FunctionCalls calls) {
        this.intents = intents;
        this.calls = calls;
    }

    /** The change that is wanted, if one is and the person can be asked to confirm it. */
    Optional<Effect> in(Question question, Trail trail) throws InterruptedException {
        if (!question.confirms()) {
            return Optional.empty();
        }
        Optional<DetectedIntent> wanted =
                intents.byWords(question.text(), OWN_CONVERSATION)
                        .filter(intent -> intent.confidence() >= CERTAIN)
                        .filter(intent -> intent.function().confirmation());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        DetectedIntent intent = wanted.get();
        Caller person = new Caller("chat", OWN_CONVERSATION, question.language(), Optional.empty());
        CallOutcome outcome =
                calls.call(
                        intent.function().name().value(),
                        intent.arguments(),
                        person,
                        Optional.empty());
        Optional<Effect> effect =
                outcome instanceof CallOutcome.Done done ? done.effect() : Optional.empty();
        trail.add(
                "function",
                effect.isPresent() ? "to-confirm" : "failed",
                Map.of("name", intent.function().name().value()));
        return effect;
    }
}
