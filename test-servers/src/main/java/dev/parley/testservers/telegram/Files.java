package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.RequestHandler;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What people send as files: {@code getFile} and the downloads below {@code /file/bot<token>/}.
 * Thread-safe.
 */
final class Files implements RequestHandler {

    /** What bots may download from Telegram's own server. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private final Bot bot;
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    Files(Bot bot) {
        this.bot = bot;
    }

    Map<String, BotMethod> methods() {
        return Map.of("getFile", this::getFile);
    }

    /** Keeps a file and returns what every kind of file says of itself. */
    ObjectNode add(byte[] content) {
        String id = "file-" + lastId.incrementAndGet();
        contents.put(id, content.clone());
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", "unique-" + id)
                .put("file_size", content.length);
    }

    /** Forgets a file: it cannot be downloaded any more. */
    void forget(String id) {
        contents.remove(id);
    }

    private JsonNode getFile(Parameters parameters) throws ApiException {
        String id = parameters.text("file_id");
        byte[] content = contents.get(id);
        if (content == null) {
            throw ApiException.badRequest("wrong file_id or the file is temporarily unavailable");
        }
        if (content.length > LARGEST) {
            throw ApiException.badRequest("file is too big");
        }
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", "unique-" + id)
                .put("file_size", content.length)
                .put("file_path", "documents/" + id);
    }

    @Override
    public Reply handle(Request request) {
        String folder = "/file/bot" + bot.token() + "/documents/";
        return Optional.of(request.path())
                .filter(path -> path.startsWith(folder))
                .flatMap(path -> Optional.ofNullable(contents.get(path.substring(folder.length()))))
                .<Reply>map(content ->
                        new Reply.Stream(
                                "application/octet-stream", out -> out.write(content), () -> {}))
                .orElseGet(() -> Reply.html(404));
    }
}
