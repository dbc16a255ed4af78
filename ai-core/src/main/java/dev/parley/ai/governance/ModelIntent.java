package dev.parley.ai.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.FunctionName;
import dev.parley.ai.function.FunctionRegistry;
import dev.parley.ai.function.IntentSource;
import dev.parley.ai.governance.QuestionChecks.Passed;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Sampling;
import dev.parley.ai.model.Tool;
import dev.parley.ai.model.ToolBox;
import dev.parley.ai.model.ToolCall;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a chat model would call for some words. It is asked last, gets the words without
 * identifiers, and calls nothing: what it asks for first is taken for what is wanted. Without a
 * model that takes tools there is no guess.
 */
@Singleton
@Order(2)
final class ModelIntent implements IntentSource {

    /** Models do not say how sure they are; as good as a guess that may be acted on. */
    private static final double CONFIDENCE = 0.7;

    private static final JsonMapper JSON = new JsonMapper();

    private final ChatModels models;
    private final FunctionRegistry registry;
    private final QuestionChecks checks;

    ModelIntent(ChatModels models, FunctionRegistry registry, QuestionChecks checks) {
        this.models = models;
        this.registry = registry;
        this.checks = checks;
    }

    @Override
    public Optional<Guess> guess(String query, Caller caller) throws InterruptedException {
        if (!(checks.check(query, List.of(), new Trail()) instanceof Passed passed)) {
            return Optional.empty();
        }
        String asked = passed.redaction().text();
        Listening listening = new Listening(tools());
        models.draft(
                Optional.empty(),
                new Prompt(
                        asked, asked, caller.language(), List.of(), List.of(), Sampling.standard()),
                listening);
        return Optional.ofNullable(listening.first.get())
                .flatMap(call -> guess(call, passed.redaction()::restore));
    }

    private List<Tool> tools() {
        return registry.all().stream()
                .map(function ->
                        new Tool(
                                function.name().value(),
                                function.description(),
                                function.arguments().text()))
                .toList();
    }

    private Optional<Guess> guess(ToolCall call, UnaryOperator<String> restoring) {
        try {
            return registry.find(call.name()).isPresent()
                            && JSON.readTree(call.arguments()) instanceof ObjectNode arguments
                    ? Optional.of(
                            new Guess(
                                    new FunctionName(call.name()),
                                    restored(arguments, restoring),
                                    CONFIDENCE))
                    : Optional.empty();
        } catch (JsonProcessingException failure) {
            return Optional.empty();
        }
    }

    /** The person's own values in place of placeholders, in the texts of the object itself. */
    private static ObjectNode restored(ObjectNode arguments, UnaryOperator<String> restoring) {
        ObjectNode restored = arguments.deepCopy();
        arguments
                .properties()
                .forEach(field -> {
                    if (field.getValue().isTextual()) {
                        restored.put(field.getKey(), restoring.apply(field.getValue().textValue()));
                    }
                });
        return restored;
    }

    /** Offers the tools, does nothing, and keeps what is asked for first. */
    private static final class Listening implements ToolBox {

        private final List<Tool> tools;
        private final AtomicReference<@Nullable ToolCall> first = new AtomicReference<>();

        Listening(List<Tool> tools) {
            this.tools = tools;
        }

        /** After the first call there is nothing more to ask for. */
        @Override
        public List<Tool> tools() {
            return first.get() == null ? tools : List.of();
        }

        @Override
        public Used use(ToolCall call) {
            first.compareAndSet(null, call);
            return new Used.Result("Noted. Answer NO ANSWER now.");
        }
    }
}
