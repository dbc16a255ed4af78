package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import dev.parley.ai.schema.JsonSchema;
import dev.parley.ai.text.ContentWords;
import dev.parley.conversation.Language;
import io.micronaut.context.BeanContext;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.inject.MethodExecutionHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one annotated method; what it says of itself must be whole and right. */
final class FunctionReader {

    private final BeanContext context;
    private final ContentWords words;
    private final BeanDefinition<?> bean;
    private final ExecutableMethod<?, ?> method;

    FunctionReader(
            BeanContext context,
            ContentWords words,
            BeanDefinition<?> bean,
            ExecutableMethod<?, ?> method) {
        this.context = context;
        this.words = words;
        this.bean = bean;
        this.method = method;
    }

    /**
     * The function.
     *
     * @throws IllegalArgumentException when something is missing or wrong
     */
    RegisteredFunction read() {
        Class<?>[] parameters = method.getArgumentTypes();
        require(
                parameters.length == 1 || (parameters.length == 2 && parameters[1] == Caller.class),
                "its method must take one record and, where it wants to know who calls, a Caller");
        Class<? extends Record> arguments = record(parameters[0], "what its method takes");
        Class<? extends Record> result =
                record(method.getReturnType().getType(), "what its method returns");
        FunctionDefinition definition = definition(arguments, result);
        return new RegisteredFunction(
                definition, arguments, parameters.length == 2, handle(), rules());
    }

    private FunctionDefinition definition(
            Class<? extends Record> arguments, Class<? extends Record> result) {
        boolean changes = method.booleanValue(Function.class, "changes").orElse(false);
        boolean confirmation = method.booleanValue(Function.class, "confirmation").orElse(false);
        require(changes || !confirmation, "what changes nothing needs no confirmation");
        return new FunctionDefinition(
                new FunctionName(text("name").orElse("")),
                new FunctionName(text("category").orElse("")).value(),
                text("description")
                        .orElseThrow(() -> new IllegalArgumentException("it has no description")),
                method.enumValue(Function.class, "scope", Scope.class)
                        .orElseThrow(() -> new IllegalArgumentException("it has no scope")),
                changes,
                confirmation,
                JsonSchema.of(arguments),
                JsonSchema.of(result));
    }

    private List<IntentRule> rules() {
        return method.getAnnotationValuesByType(Intent.class).stream().map(this::rule).toList();
    }

    private IntentRule rule(AnnotationValue<Intent> intent) {
        Language language = intent.enumValue("language", Language.class).orElseThrow();
        return IntentRule.of(
                language,
                List.of(intent.stringValues("patterns")),
                Arrays.stream(intent.stringValues("keywords"))
                        .map(keywords -> stems(keywords, language))
                        .toList(),
                List.of(intent.stringValues("values")));
    }

    private Set<String> stems(String keywords, Language language) {
        Set<String> stems = Set.copyOf(words.in(keywords, language));
        require(!stems.isEmpty(), "its keywords \"" + keywords + "\" mean nothing");
        return stems;
    }

    private MethodExecutionHandle<?, ?> handle() {
        return context.createExecutionHandle(bean, generic(method));
    }

    /**
     * The context wants it without wildcard; the handle finds the bean that it belongs to itself.
     */
    @SuppressWarnings("unchecked")
    private static ExecutableMethod<Object, ?> generic(ExecutableMethod<?, ?> method) {
        return (ExecutableMethod<Object, ?>) method;
    }

    private Optional<String> text(String member) {
        return method.stringValue(Function.class, member)
                .map(String::strip)
                .filter(words -> !words.isEmpty());
    }

    private static Class<? extends Record> record(Class<?> type, String what) {
        require(type.isRecord(), what + " must be a record, is " + type.getSimpleName());
        return type.asSubclass(Record.class);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
