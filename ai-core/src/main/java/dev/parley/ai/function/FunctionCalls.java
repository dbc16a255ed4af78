package dev.parley.ai.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ai.TimeLimit;
import dev.parley.ai.schema.SchemaFault;
import dev.parley.assistant.Effect;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Calls functions: who calls and with what is checked first, and what changes something is done
 * once for each idempotency key. Safe for use by many threads.
 */
@Singleton
public final class FunctionCalls {

    private final FunctionRegistry registry;
    private final JdbcFunctionCalls store;
    private final FunctionsConfig config;

    FunctionCalls(FunctionRegistry registry, JdbcFunctionCalls store, FunctionsConfig config) {
        this.registry = registry;
        this.store = store;
        this.config = config;
    }

    /**
     * Calls a function.
     *
     * @param name which one
     * @param arguments a JSON object that fits the function's schema
     * @param caller who calls
     * @param key names the call; looked at only where the function changes something
     * @throws InterruptedException when the caller was interrupted; the function is, too
     */
    public CallOutcome call(
            String name, JsonNode arguments, Caller caller, Optional<IdempotencyKey> key)
            throws InterruptedException {
        Optional<RegisteredFunction> found = registry.registered(name);
        if (found.isEmpty()) {
            return new CallOutcome.Unknown(
                    registry.allowed(caller.scopes()).stream()
                            .map(FunctionDefinition::name)
                            .toList());
        }
        FunctionDefinition function = found.get().definition();
        if (!caller.scopes().contains(function.scope())) {
            return new CallOutcome.Forbidden(function.scope());
        }
        List<SchemaFault> faults = function.arguments().faults(arguments);
        return faults.isEmpty()
                ? checked(found.get(), arguments, caller, key)
                : new CallOutcome.BadArguments(faults);
    }

    private CallOutcome checked(
            RegisteredFunction function,
            JsonNode arguments,
            Caller caller,
            Optional<IdempotencyKey> key)
            throws InterruptedException {
        Record given;
        try {
            given = FunctionJson.read(arguments, function.arguments());
        } catch (JsonProcessingException failure) {
            return new CallOutcome.BadArguments(List.of(fault(failure)));
        }
        Optional<IdempotencyKey> once = key.filter(_ -> function.definition().changes());
        return TimeLimit.call(
                        () ->
                                once.isPresent()
                                        ? once(function, given, arguments, caller, once.get())
                                        : invoked(function, given, caller),
                        config.timeLimit())
                .orElseGet(CallOutcome.Late::new);
    }

    private CallOutcome once(
            RegisteredFunction function,
            Record given,
            JsonNode arguments,
            Caller caller,
            IdempotencyKey key) {
        FunctionDefinition definition = function.definition();
        CallId id = CallId.of(caller, key, definition.name(), arguments);
        return store.once(id, config.kept(), () -> invoked(function, given, caller), definition);
    }

    private static CallOutcome invoked(RegisteredFunction function, Record given, Caller caller) {
        try {
            Record made = function.invoke(given, caller);
            ObjectNode result = FunctionJson.tree(made);
            Optional<Effect> effect =
                    made instanceof ChangesConversation change
                            ? Optional.of(change.effect())
                            : Optional.empty();
            return new CallOutcome.Done(function.definition(), result, Optional.of(made), effect);
        } catch (FunctionRefusedException refusal) {
            return new CallOutcome.Refused(refusal.code(), refusal.reason());
        }
    }

    /** What a record itself does not take, beyond its schema. Without the library's own words. */
    private static SchemaFault fault(JsonProcessingException failure) {
        String field =
                failure instanceof JsonMappingException mapping
                        ? mapping.getPath().stream()
                                .map(JsonMappingException.Reference::getFieldName)
                                .filter(name -> name != null)
                                .collect(Collectors.joining("."))
                        : "";
        String problem =
                failure.getCause() instanceof IllegalArgumentException wrong
                        ? String.valueOf(wrong.getMessage())
                        : "cannot be used";
        return new SchemaFault(field, problem);
    }
}
