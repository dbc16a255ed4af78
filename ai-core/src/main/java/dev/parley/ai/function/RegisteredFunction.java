package dev.parley.ai.function;

import io.micronaut.inject.MethodExecutionHandle;
import java.util.List;

/**
 * A function and how it is called.
 *
 * @param definition what is known of it
 * @param arguments the record its arguments are read into
 * @param takesCaller whether it wants to know who calls
 * @param method the method
 * @param rules the words by which people ask for it
 */
record RegisteredFunction(
        FunctionDefinition definition,
        Class<? extends Record> arguments,
        boolean takesCaller,
        MethodExecutionHandle<?, ?> method,
        List<IntentRule> rules) {

    RegisteredFunction {
        rules = List.copyOf(rules);
    }

    Record invoke(Record given, Caller caller) {
        Object result = takesCaller ? method.invoke(given, caller) : method.invoke(given);
        if (result instanceof Record made) {
            return made;
        }
        throw new IllegalStateException("function " + definition.name() + " gave no result");
    }
}
