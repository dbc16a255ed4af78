package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/**
 * What was wrong with a call (RFC 9457).
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param code what was wrong, for programs; stays the same between versions
 * @param detail what was wrong and what is expected, for people
 * @param field the field it is about
 * @param correlation the request's id, as in the logs
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        Optional<String> field,
        String correlation) {

    /** RFC 9457, section 4.2.1: the title says it all. */
    private static final String NO_TYPE = "about:blank";

    Problem(
            HttpStatus status,
            String code,
            String detail,
            Optional<String> field,
            String correlation) {
        this(NO_TYPE, status.getReason(), status.getCode(), code, detail, field, correlation);
    }

    MutableHttpResponse<String> response() {
        return HttpResponse.<String>status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(ApiJson.write(this));
    }
}
