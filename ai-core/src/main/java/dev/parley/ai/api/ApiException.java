package dev.parley.ai.api;

import dev.parley.ai.key.Scope;
import dev.parley.ai.model.operation.ModelOperationException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A call that is refused; the caller gets its {@link Problem}. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String field;
    private final Duration retryAfter;

    private ApiException(
            HttpStatus status, String code, String detail, String field, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    private ApiException(HttpStatus status, String code, String detail) {
        this(status, code, detail, "", Duration.ZERO);
    }

    static ApiException badRequest(String code, String detail) {
        return new ApiException(HttpStatus.BAD_REQUEST, code, detail);
    }

    static ApiException badField(String code, String field, String detail) {
        return new ApiException(HttpStatus.BAD_REQUEST, code, detail, field, Duration.ZERO);
    }

    static ApiException unauthorized(String detail) {
        return new ApiException(HttpStatus.UNAUTHORIZED, "unauthorized", detail);
    }

    static ApiException forbidden(String code, String detail) {
        return new ApiException(HttpStatus.FORBIDDEN, code, detail);
    }

    static ApiException missingScope(Scope scope) {
        return forbidden("forbidden", "This API key lacks the scope '" + scope + "'.");
    }

    static ApiException notFound(String detail) {
        return new ApiException(HttpStatus.NOT_FOUND, "not_found", detail);
    }

    /** What is asked for collides with something that is under way. */
    static ApiException conflict(String code, String detail, Duration retryAfter) {
        return new ApiException(HttpStatus.CONFLICT, code, detail, "", retryAfter);
    }

    static ApiException tooLarge(String detail) {
        return new ApiException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", detail);
    }

    static ApiException unknownFormat(String detail) {
        return new ApiException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown_format", detail);
    }

    static ApiException unreadable(String detail) {
        return new ApiException(HttpStatus.UNPROCESSABLE_ENTITY, "unreadable_document", detail);
    }

    static ApiException tooManyCalls(Duration retryAfter) {
        return new ApiException(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate_limited",
                "This API key has used up its calls; see Retry-After.",
                "",
                retryAfter);
    }

    static ApiException unavailable(String detail, Duration retryAfter) {
        return new ApiException(
                HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, "", retryAfter);
    }

    static ApiException busy(String detail, Duration retryAfter) {
        return new ApiException(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail, "", retryAfter);
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
        return new ApiException(status, code, sentence(String.valueOf(failure.getMessage())));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** What a caller is told. */
    Problem problem(HttpRequest<?> request) {
        return new Problem(
                status,
                code,
                String.valueOf(getMessage()),
                Optional.of(field).filter(name -> !name.isEmpty()),
                Correlation.of(request));
    }

    /** The answer to the request that is refused. */
    MutableHttpResponse<String> response(HttpRequest<?> request) {
        MutableHttpResponse<String> response = problem(request).response();
        if (status == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return retryAfter.isZero()
                ? response
                : response.header(HttpHeaders.RETRY_AFTER, String.valueOf(wholeSeconds()));
    }

    private long wholeSeconds() {
        return retryAfter.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
