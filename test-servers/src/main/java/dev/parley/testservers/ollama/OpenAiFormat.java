package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.time.InstantSource;

/** OpenAI's chat completions: JSON, or server-sent events that end with {@code [DONE]}. */
final class OpenAiFormat implements AnswerFormat {
    private static final int PROMPT_TOKENS_SHOWN = 10;

    private final InstantSource clock;

    OpenAiFormat(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean streamsByDefault() {
        return false;
    }

    @Override
    public String streamContentType() {
        return "text/event-stream";
    }

    @Override
    public ObjectNode whole(String model, String text) {
        ObjectNode json = json("chat.completion", model);
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message");
        message.put("role", "assistant").put("content", text);
        boolean calls = ToolCallAnswer.intoOpenAi(message, text);
        choice.put("finish_reason", calls ? "tool_calls" : "stop");
        putUsage(json, Tokens.split(text).size());
        return json;
    }

    @Override
    public String piece(String model, String token) {
        ObjectNode json = json("chat.completion.chunk", model);
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", token);
        choice.putNull("finish_reason");
        return event(json.toString());
    }

    @Override
    public String end(String model, int pieces) {
        ObjectNode last = json("chat.completion.chunk", model);
        ObjectNode choice = last.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", "stop");
        putUsage(last, pieces);
        return event(last.toString()) + event("[DONE]");
    }

    @Override
    public ObjectNode error(String message) {
        ObjectNode json = Json.object();
        json.putObject("error")
                .put("message", message)
                .put("type", "api_error")
                .putNull("param")
                .putNull("code");
        return json;
    }

    private ObjectNode json(String object, String model) {
        return Json.object()
                .put("id", "chatcmpl-test")
                .put("object", object)
                .put("created", clock.instant().getEpochSecond())
                .put("model", model);
    }

    private static void putUsage(ObjectNode json, int tokens) {
        json.putObject("usage")
                .put("prompt_tokens", PROMPT_TOKENS_SHOWN)
                .put("completion_tokens", tokens)
                .put("total_tokens", PROMPT_TOKENS_SHOWN + tokens);
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }
}
