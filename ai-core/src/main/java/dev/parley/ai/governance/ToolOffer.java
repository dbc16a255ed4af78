package dev.parley.ai.governance;

import dev.parley.ai.function.Caller;
import dev.parley.ai.function.FunctionCalls;
import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.function.FunctionRegistry;
import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.assistant.Question;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model may use to answer a question: functions that read what everybody may know. A model
 * never changes anything by itself, and sees nothing that is stored about the person.
 */
@Singleton
final class ToolOffer {

    private static final Set<Scope> OPEN_TO_ALL = Set.of(Scope.SEARCH, Scope.PRACTICE_READ);

    private final FunctionRegistry registry;
    private final FunctionCalls calls;

    ToolOffer(FunctionRegistry registry, FunctionCalls calls) {
        this.registry = registry;
        this.calls = calls;
    }

    FunctionTools forQuestion(Question question, Reach reach, List<Passage> passages) {
        List<FunctionDefinition> offered =
                registry.allowed(OPEN_TO_ALL).stream()
                        .filter(function -> !function.changes())
                        .toList();
        Caller model =
                new Caller("model", OPEN_TO_ALL, question.language(), reach, Optional.empty());
        return new FunctionTools(calls, offered, model, passages);
    }
}
