package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A bot's side of the Bot API, as small as it can be. */
final class BotClient implements AutoCloseable {
    static final String TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    BotClient(TelegramServer server) {
        this.url = server.url();
    }

    /** The answer to a call with a JSON body. */
    JsonNode call(String method, ObjectNode parameters) throws IOException, InterruptedException {
        return call(method, "application/json", parameters.toString());
    }

    JsonNode call(String method, String contentType, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = post("/bot" + TOKEN + "/" + method, contentType, body);
        return Json.parse(response.body()).orElseGet(MissingNode::getInstance);
    }

    HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode send(long chat, String text) throws IOException, InterruptedException {
        return call("sendMessage", Json.object().put("chat_id", chat).put("text", text));
    }

    JsonNode sendFormatted(long chat, String text, String parseMode)
            throws IOException, InterruptedException {
        return call(
                "sendMessage",
                Json.object().put("chat_id", chat).put("text", text).put("parse_mode", parseMode));
    }

    /** The updates from this offset on. */
    JsonNode poll(long offset, int seconds) throws IOException, InterruptedException {
        return call("getUpdates", Json.object().put("offset", offset).put("timeout", seconds));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
