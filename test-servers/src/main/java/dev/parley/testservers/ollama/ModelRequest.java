package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One request for an answer or for vectors, as it came.
 *
 * @param path such as {@code /api/chat}
 * @param model as the request names it
 * @param body the whole request
 */
public record ModelRequest(String path, String model, ObjectNode body, Instant arrivedAt) {

    /** One message of the conversation with the model. */
    public record Message(String role, String content) {}

    static ModelRequest of(String path, ObjectNode body, Instant arrivedAt) {
        return new ModelRequest(path, body.path("model").asText(""), body, arrivedAt);
    }

    /**
     * The messages in order. {@code /api/generate} has its system text and its prompt here,
     * requests for vectors have their inputs.
     */
    public List<Message> messages() {
        Stream<Message> chat =
                elements(body.path("messages"))
                        .map(message ->
                                new Message(
                                        message.path("role").asText(""),
                                        content(message.path("content"))));
        Stream<Message> texts =
                Stream.of("system", "prompt", "input")
                        .filter(body::has)
                        .flatMap(name ->
                                named(name.equals("system") ? name : "user", body.path(name)));
        return Stream.concat(chat, texts).toList();
    }

    /** Everything that was said to the model, one message after the other. */
    public String prompt() {
        return messages().stream().map(Message::content).collect(Collectors.joining("\n\n"));
    }

    private static Stream<Message> named(String role, JsonNode value) {
        Stream<JsonNode> texts = value.isArray() ? elements(value) : Stream.of(value);
        return texts.map(text -> new Message(role, text.asText("")));
    }

    /** OpenAI's protocol allows content in parts. */
    private static String content(JsonNode content) {
        return content.isArray()
                ? elements(content)
                        .map(part -> part.path("text").asText(""))
                        .collect(Collectors.joining("\n"))
                : content.asText("");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
