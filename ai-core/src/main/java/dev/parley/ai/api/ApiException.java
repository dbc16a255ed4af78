package dev.parley.ai.api;

import io.micronaut.http.HttpStatus;
import java.util.Optional;

/** A call that is refused; the caller gets its {@link Problem}. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String field;

    private ApiException(HttpStatus status, String code, String detail, String field) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    static ApiException badRequest(String code, String detail) {
        return new ApiException(HttpStatus.BAD_REQUEST, code, detail, "");
    }

    static ApiException badField(String code, String field, String detail) {
        return new ApiException(HttpStatus.BAD_REQUEST, code, detail, field);
    }

    static ApiException unavailable(String detail) {
        return new ApiException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, "");
    }

    HttpStatus status() {
        return status;
    }

    Problem problem(String trace) {
        return new Problem(
                status,
                code,
                String.valueOf(getMessage()),
                Optional.of(field).filter(name -> !name.isEmpty()),
                trace);
    }
}
