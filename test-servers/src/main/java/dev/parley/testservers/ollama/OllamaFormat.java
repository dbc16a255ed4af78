package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.time.InstantSource;
import java.util.Optional;

/** Ollama's own format: NDJSON, with the text in {@code response} or in {@code message}. */
final class OllamaFormat implements AnswerFormat {
    private static final long NANOS_SHOWN = 1_000_000;

    private final boolean chat;
    private final InstantSource clock;

    private OllamaFormat(boolean chat, InstantSource clock) {
        this.chat = chat;
        this.clock = clock;
    }

    static OllamaFormat ofChat(InstantSource clock) {
        return new OllamaFormat(true, clock);
    }

    static OllamaFormat ofGenerate(InstantSource clock) {
        return new OllamaFormat(false, clock);
    }

    @Override
    public boolean streamsByDefault() {
        return true;
    }

    @Override
    public String streamContentType() {
        return "application/x-ndjson";
    }

    @Override
    public ObjectNode whole(String model, String text) {
        return done(json(model, text), Optional.of(Tokens.split(text).size()));
    }

    @Override
    public String piece(String model, String token) {
        return json(model, token).put("done", false) + "\n";
    }

    @Override
    public String end(String model, int pieces) {
        return done(json(model, ""), Optional.of(pieces)) + "\n";
    }

    @Override
    public ObjectNode error(String message) {
        return Json.object().put("error", message);
    }

    /** The answer to a request without a prompt, which only loads or unloads the model. */
    ObjectNode loaded(String model, boolean unloaded) {
        return done(json(model, ""), Optional.empty())
                .put("done_reason", unloaded ? "unload" : "load");
    }

    private ObjectNode json(String model, String text) {
        ObjectNode json =
                Json.object().put("model", model).put("created_at", clock.instant().toString());
        if (chat) {
            ObjectNode message = json.putObject("message");
            message.put("role", "assistant").put("content", text);
            ToolCallAnswer.intoOllama(message, text);
        } else {
            json.put("response", text);
        }
        return json;
    }

    private static ObjectNode done(ObjectNode json, Optional<Integer> tokens) {
        json.put("done", true).put("done_reason", "stop");
        tokens.ifPresent(count ->
                json.put("total_duration", NANOS_SHOWN)
                        .put("load_duration", 0)
                        .put("prompt_eval_count", 10)
                        .put("prompt_eval_duration", NANOS_SHOWN)
                        .put("eval_count", count)
                        .put("eval_duration", NANOS_SHOWN));
        return json;
    }
}
