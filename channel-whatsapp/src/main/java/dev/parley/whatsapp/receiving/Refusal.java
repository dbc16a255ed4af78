package dev.parley.whatsapp.receiving;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** Why a request to a webhook is not taken. The name in lower case is the error's stable code. */
enum Refusal {
    VERIFICATION_WRONG(HttpStatus.FORBIDDEN),
    SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    INBOX_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** RFC 9457. */
    HttpResponse<?> response() {
        return HttpResponse.status(status)
                .contentType("application/problem+json")
                .body(
                        "{\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                                .formatted(status.getReason(), status.getCode(), code()));
    }
}
