package dev.parley.testservers.ollama;

import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.RequestHandler;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that were sent to the server, kept under their digests. Thread-safe. */
final class Blobs implements RequestHandler {
    static final String PATH = "/api/blobs/";

    private final Map<String, byte[]> byDigest = new ConcurrentHashMap<>();

    Optional<byte[]> find(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    @Override
    public Reply handle(Request request) {
        String digest = request.path().substring(PATH.length());
        return switch (request.method()) {
            case "HEAD" -> status(byDigest.containsKey(digest) ? 200 : 404);
            case "POST" -> keep(digest, request.bytes());
            default -> status(405);
        };
    }

    private Reply keep(String digest, ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        String actual = "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
        if (!actual.equals(digest)) {
            String error = "digest mismatch, expected \"%s\", got \"%s\"".formatted(digest, actual);
            return Reply.json(400, Json.object().put("error", error));
        }
        byDigest.put(digest, bytes);
        return status(201);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Reply status(int status) {
        return new Reply.Whole(status, "text/plain", Map.of(), "");
    }
}
