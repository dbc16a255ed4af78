package dev.parley.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the Bot API's answers: {@code {"ok":true,"result":…}} or {@code
 * {"ok":false,"error_code":…,"description":…}}.
 */
final class ApiResponse {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApiResponse() {}

    static ApiAnswer read(int httpStatus, byte[] body) {
        JsonNode answer = tree(body);
        if (!answer.path("ok").isBoolean()) {
            return new ApiAnswer.Garbled(httpStatus);
        }
        return answer.path("ok").booleanValue()
                ? new ApiAnswer.Done(answer.path("result"))
                : rejected(httpStatus, answer);
    }

    private static ApiAnswer rejected(int httpStatus, JsonNode answer) {
        JsonNode parameters = answer.path("parameters");
        JsonNode wait = parameters.path("retry_after");
        JsonNode chat = parameters.path("migrate_to_chat_id");
        return new ApiAnswer.Rejected(
                answer.path("error_code").asInt(httpStatus),
                answer.path("description").asText("no description"),
                wait.canConvertToInt()
                        ? Optional.of(Duration.ofSeconds(wait.asInt()))
                        : Optional.empty(),
                chat.canConvertToLong() ? OptionalLong.of(chat.asLong()) : OptionalLong.empty());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return JSON.missingNode();
        }
    }
}
