package dev.parley.ai.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.function.FunctionDefinition;
import dev.parley.ai.function.FunctionName;

/** A function in the form in which a model's maker takes tools. */
sealed interface ToolView {

    /**
     * For OpenAI's chat completions and who speaks their protocol.
     *
     * @param type always {@code function}
     * @param function the function
     */
    record OpenAi(String type, OpenAiFunction function) implements ToolView {

        static OpenAi of(FunctionDefinition function) {
            return new OpenAi(
                    "function",
                    new OpenAiFunction(
                            function.name(), function.description(), function.arguments().node()));
        }
    }

    /** The part of it that describes the function. */
    record OpenAiFunction(FunctionName name, String description, JsonNode parameters) {}

    /** For Anthropic's messages. */
    record Anthropic(FunctionName name, String description, JsonNode inputSchema)
            implements ToolView {

        static Anthropic of(FunctionDefinition function) {
            return new Anthropic(
                    function.name(), function.description(), function.arguments().node());
        }
    }
}
