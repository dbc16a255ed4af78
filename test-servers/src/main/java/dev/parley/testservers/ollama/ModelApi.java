package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.RequestHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoint of a request; method and path together name it. */
final class ModelApi implements RequestHandler {
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, RequestHandler> folders = new HashMap<>();
    private volatile String apiKey = "";

    /** Before the server starts; a key is a method and a path. */
    void add(Map<String, Endpoint> more) {
        endpoints.putAll(more);
    }

    /** Before the server starts: who answers for all paths that begin so. */
    void add(String folder, RequestHandler handler) {
        folders.put(folder, handler);
    }

    void require(String newApiKey) {
        apiKey = newApiKey;
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        if (!authorized(request)) {
            ObjectNode body = Json.object();
            body.putObject("error")
                    .put("message", "Incorrect API key provided.")
                    .put("type", "invalid_request_error")
                    .putNull("param")
                    .put("code", "invalid_api_key");
            return Reply.json(401, body);
        }
        for (Map.Entry<String, RequestHandler> folder : folders.entrySet()) {
            if (request.path().startsWith(folder.getKey())) {
                return folder.getValue().handle(request);
            }
        }
        Endpoint endpoint = endpoints.get(request.method() + " " + request.path());
        if (endpoint == null) {
            return new Reply.Whole(404, "text/plain", Map.of(), "404 page not found");
        }
        Optional<ObjectNode> body =
                request.body().isEmpty()
                        ? Optional.of(Json.object())
                        : Json.parseObject(request.body());
        return body.isPresent()
                ? endpoint.answer(body.get())
                : Reply.json(400, Json.object().put("error", "invalid JSON in request body"));
    }

    private boolean authorized(Request request) {
        return apiKey.isEmpty()
                || request.header("Authorization").orElse("").equals("Bearer " + apiKey);
    }
}
