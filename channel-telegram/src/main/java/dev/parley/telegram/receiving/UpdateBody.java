package dev.parley.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.body.ByteBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads the body of a request to the webhook, but never more than is allowed. */
final class UpdateBody {

    /** The most bytes that are taken, 1 MiB; Telegram's own updates stay below a tenth of it. */
    private static final int LIMIT = 1024 * 1024;

    /** Jackson by itself would take what follows after the JSON, and fields that come twice. */
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    /** What a body is. */
    sealed interface Content {

        /** It is JSON, and nothing is known of it beyond that. */
        record Json(JsonNode tree) implements Content {}

        /** It is not JSON. */
        record Unreadable(ByteBuffer bytes) implements Content {}

        /** It is not taken. */
        record Refused(Refusal why) implements Content {}
    }

    private UpdateBody() {}

    static Content read(ByteBody body) throws IOException {
        if (body.expectedLength().orElse(0) > LIMIT) {
            return new Content.Refused(Refusal.BODY_TOO_LARGE);
        }
        try (InputStream in = body.toInputStream()) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            return bytes.length > LIMIT
                    ? new Content.Refused(Refusal.BODY_TOO_LARGE)
                    : parse(bytes);
        }
    }

    private static Content parse(byte[] bytes) throws IOException {
        try {
            JsonNode tree = STRICT.readTree(bytes);
            return tree.isMissingNode()
                    ? new Content.Unreadable(ByteBuffer.wrap(bytes))
                    : new Content.Json(tree);
        } catch (JsonProcessingException _) {
            return new Content.Unreadable(ByteBuffer.wrap(bytes));
        }
    }
}
