package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import dev.parley.ai.schema.JsonSchema;

/**
 * What is known of a function.
 *
 * @param name its name
 * @param category what it is grouped under
 * @param description what it does and when to call it
 * @param scope what its caller must be allowed
 * @param changes whether it changes something
 * @param confirmation whether a person confirms it before it is done
 * @param arguments the schema of its arguments
 * @param result the schema of its result
 */
public record FunctionDefinition(
        FunctionName name,
        String category,
        String description,
        Scope scope,
        boolean changes,
        boolean confirmation,
        JsonSchema arguments,
        JsonSchema result) {}
