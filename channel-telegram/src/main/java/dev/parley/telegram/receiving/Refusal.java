package dev.parley.telegram.receiving;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** Why a request to the webhook is not taken. The name in lower case is the error's stable code. */
enum Refusal {
    SECRET_WRONG(HttpStatus.UNAUTHORIZED),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    JSON_MALFORMED(HttpStatus.BAD_REQUEST),
    INBOX_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** RFC 9457. */
    String problem() {
        return "{\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(status.getReason(), status.getCode(), code());
    }
}
