package dev.parley.ai.api;

import dev.parley.ai.model.operation.ModelOperationException;
import io.micronaut.http.HttpStatus;
import java.util.Locale;
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

    static ApiException busy(String detail) {
        return new ApiException(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail, "");
    }

    static ApiException unavailable(String detail) {
        return new ApiException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, "");
    }

    /** What could not be done with a model. */
    static ApiException of(ModelOperationException failure) {
        HttpStatus status =
                switch (failure.reason()) {
                    case UNKNOWN_MODEL -> HttpStatus.NOT_FOUND;
                    case MODEL_EXISTS, NOT_REMOVABLE, NOT_MANAGED, DOES_NOT_FIT ->
                            HttpStatus.CONFLICT;
                    case BAD_MODEL_FILE -> HttpStatus.BAD_REQUEST;
                    case REFUSED_BY_SERVER -> HttpStatus.BAD_GATEWAY;
                    case SERVER_AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        String code = failure.reason().name().toLowerCase(Locale.ROOT);
        return new ApiException(status, code, sentence(String.valueOf(failure.getMessage())), "");
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
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
