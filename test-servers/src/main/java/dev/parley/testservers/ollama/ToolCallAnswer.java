package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.Optional;

/** An answer that asks for a tool instead of saying something, in either protocol. */
public final class ToolCallAnswer {
    /** Stands at the beginning of a text that is a call; no model writes it. */
    private static final String MARK = "\u0000tool\u0000";

    private ToolCallAnswer() {}

    /**
     * The text for {@link OllamaServer#answers} that makes the server answer with a call.
     *
     * @param name the tool
     * @param arguments JSON; in Ollama's protocol an object, in OpenAI's a text that may be
     *     anything
     */
    public static String of(String name, String arguments) {
        return MARK + Json.object().put("name", name).put("arguments", arguments);
    }

    /** Puts the call into Ollama's message, where the text is one. */
    static void intoOllama(ObjectNode message, String text) {
        call(text)
                .ifPresent(call -> {
                    message.put("content", "");
                    ObjectNode function =
                            message.putArray("tool_calls").addObject().putObject("function");
                    function.set("name", call.path("name"));
                    Json.parse(call.path("arguments").asText())
                            .ifPresent(arguments -> function.set("arguments", arguments));
                });
    }

    /** Puts the call into OpenAI's message, where the text is one; whether it is. */
    static boolean intoOpenAi(ObjectNode message, String text) {
        Optional<JsonNode> call = call(text);
        call.ifPresent(wanted -> {
            message.putNull("content");
            ObjectNode tool = message.putArray("tool_calls").addObject();
            tool.put("id", "call_1").put("type", "function");
            tool.set("function", wanted);
        });
        return call.isPresent();
    }

    private static Optional<JsonNode> call(String text) {
        return text.startsWith(MARK) ? Json.parse(text.substring(MARK.length())) : Optional.empty();
    }
}
