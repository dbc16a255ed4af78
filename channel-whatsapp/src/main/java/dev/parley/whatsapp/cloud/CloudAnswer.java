package dev.parley.whatsapp.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.conversation.MessageReference;
import dev.parley.whatsapp.event.MetaError;
import dev.parley.whatsapp.sending.Answer;
import dev.parley.whatsapp.sending.Meaning;
import java.util.Optional;

/** Reads the Cloud API's answers: {@code {"messages":[{"id":…}]}} or {@code {"error":{…}}}. */
final class CloudAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CloudAnswer() {}

    static Answer read(int httpStatus, String body) {
        JsonNode answer = tree(body);
        Optional<MetaError> error = MetaError.of(answer);
        if (error.isPresent()) {
            return new Answer.Rejected(meaning(error.get(), httpStatus), error.get().words());
        }
        boolean taken = answer.path("messages").isArray() || answer.path("success").asBoolean();
        return taken && httpStatus / 100 == 2
                ? new Answer.Taken(id(answer))
                : new Answer.Garbled(httpStatus);
    }

    private static Optional<MessageReference> id(JsonNode answer) {
        String id = answer.path("messages").path(0).path("id").asText("");
        return id.isBlank() ? Optional.empty() : Optional.of(new MessageReference(id));
    }

    private static Meaning meaning(MetaError error, int httpStatus) {
        return switch (error.code()) {
            case 131_056 -> Meaning.TOO_FAST_FOR_PERSON;
            // 131048: too many of our messages were blocked or reported as spam.
            case 4, 80_007, 130_429, 131_048 -> Meaning.TOO_FAST;
            case 131_047 -> Meaning.WINDOW_CLOSED;
            // 131030: not among the numbers that a test number may write to.
            case 131_026, 131_030 -> Meaning.UNREACHABLE;
            // Access: the token has expired or lacks a right, the account is locked or unpaid.
            case 0, 3, 10, 33, 190, 368, 130_497, 131_031, 131_042, 131_045 -> Meaning.FAILED;
            // 1 and 2: Meta's own faults; 131000, 131016, 131057: the same.
            case 1, 2, 131_000, 131_016, 131_057, 133_004 -> Meaning.FAILED;
            // 100 with subcode 33: our number's id is not known, or the token may not use it.
            case 100 -> error.subcode() == 33 ? Meaning.FAILED : Meaning.REFUSED;
            default -> ofStatus(error, httpStatus);
        };
    }

    /** A code between 200 and 299 is a right that is missing. */
    private static Meaning ofStatus(MetaError error, int httpStatus) {
        boolean access = error.code() / 100 == 2 || httpStatus == 401 || httpStatus == 403;
        if (httpStatus == 429) {
            return Meaning.TOO_FAST;
        }
        return access || httpStatus >= 500 ? Meaning.FAILED : Meaning.REFUSED;
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return JSON.missingNode();
        }
    }
}
