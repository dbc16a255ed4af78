package dev.parley.testservers.transcription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes {@code POST /v1/audio/transcriptions} on 127.0.0.1 and tells what a test says that it
 * heard. Forms without a file, a file name or a model are refused as OpenAI refuses them.
 * Thread-safe.
 */
public final class TranscriptionServer implements AutoCloseable {

    private static final Pattern PART =
            Pattern.compile(
                    "name=\"(\\w+)\"(?:; filename=\"([^\"]+)\")?\r\n(?:[\\w-]+: [^\r\n]*\r\n)*\r\n"
                            + "(.*?)\r\n--",
                    Pattern.DOTALL);

    /**
     * A recording that was listened to.
     *
     * @param content the file, one character for each byte
     */
    public record Heard(String fileName, String model, String content) {}

    private final LoopbackServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile String words = "";

    private TranscriptionServer() {
        server = LoopbackServer.start(this::answer);
    }

    /** Starts a server that hears nothing in any recording. */
    public static TranscriptionServer start() {
        return new TranscriptionServer();
    }

    public String url() {
        return server.url();
    }

    /** From now on this is said in every recording. */
    public void hears(String text) {
        words = text;
    }

    /** The next calls are answered with these statuses. */
    public void refuses(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** What was listened to, oldest first. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply answer(Request request) {
        if (!request.method().equals("POST")
                || !request.path().equals("/v1/audio/transcriptions")) {
            return Reply.json(404, error("no such endpoint"));
        }
        Integer refusal = refusals.poll();
        if (refusal != null) {
            return Reply.json(refusal, error("refused as planned"));
        }
        String form = StandardCharsets.ISO_8859_1.decode(request.bytes()).toString();
        String model = "";
        String fileName = "";
        String content = "";
        for (Matcher part = PART.matcher(form); part.find(); ) {
            switch (part.group(1)) {
                case "model" -> model = part.group(3);
                case "file" -> {
                    fileName = part.group(2) == null ? "" : part.group(2);
                    content = part.group(3);
                }
                default -> {}
            }
        }
        if (model.isEmpty() || fileName.isEmpty()) {
            return Reply.json(400, error("'model' and 'file' are required"));
        }
        heard.add(new Heard(fileName, model, content));
        return Reply.json(200, Json.object().put("text", words));
    }

    private static ObjectNode error(String message) {
        ObjectNode json = Json.object();
        json.putObject("error").put("message", message).put("type", "invalid_request_error");
        return json;
    }
}
