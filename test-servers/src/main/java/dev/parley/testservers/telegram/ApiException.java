package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;

/** A call that Telegram refuses: the code, and the description in Telegram's words. */
final class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient ObjectNode parameters;

    private ApiException(int code, String description, ObjectNode parameters) {
        super(description);
        this.code = code;
        this.parameters = parameters;
    }

    static ApiException badRequest(String detail) {
        return new ApiException(400, "Bad Request: " + detail, Json.object());
    }

    static ApiException forbidden(String detail) {
        return new ApiException(403, "Forbidden: " + detail, Json.object());
    }

    static ApiException conflict(String detail) {
        return new ApiException(409, "Conflict: " + detail, Json.object());
    }

    static ApiException unauthorized() {
        return new ApiException(401, "Unauthorized", Json.object());
    }

    static ApiException notFound() {
        return new ApiException(404, "Not Found", Json.object());
    }

    static ApiException migrated(long supergroup) {
        return new ApiException(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Json.object().put("migrate_to_chat_id", supergroup));
    }

    static ApiException tooManyRequests(long seconds) {
        return new ApiException(
                429,
                "Too Many Requests: retry after " + seconds,
                Json.object().put("retry_after", seconds));
    }

    static ApiException failed(int code, String description) {
        return new ApiException(code, description, Json.object());
    }

    int code() {
        return code;
    }

    /** The answer's {@code ResponseParameters}, empty when there are none. */
    ObjectNode parameters() {
        return parameters;
    }
}
