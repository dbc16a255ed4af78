package dev.parley.ai.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.function.FunctionName;
import dev.parley.ai.key.Scope;

/**
 * A function as programs see it.
 *
 * @param name its name
 * @param category what it is grouped under
 * @param description what it does and when to call it
 * @param scope what its caller must be allowed
 * @param changes whether it changes something
 * @param confirmation whether a person confirms it before it is done
 * @param arguments the JSON Schema of its arguments
 * @param result the JSON Schema of its result
 */
record FunctionView(
        FunctionName name,
        String category,
        String description,
        Scope scope,
        boolean changes,
        boolean confirmation,
        JsonNode arguments,
        JsonNode result) {

    static FunctionView of(FunctionDefinition function) {
        return new FunctionView(
                function.name(),
                function.category(),
                function.description(),
                function.scope(),
                function.changes(),
                function.confirmation(),
                function.arguments().node(),
                function.result().node());
    }
}
