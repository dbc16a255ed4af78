package dev.parley.deploy.http;

import io.micronaut.http.HttpRequest;
import java.util.Locale;

/**
 * An error as RFC 9457 has it.
 *
 * @param type where to read about this kind of error; nowhere in particular
 * @param title the kind of error, in words
 * @param status the HTTP status
 * @param detail what is wrong with this request
 * @param code the kind of error, for programs; never changes
 * @param correlation the request's id, as in the logs
 */
record Problem(
        String type, String title, int status, String detail, String code, String correlation) {

    /** What is wrong with a request; its code is the title's, in the way of programs. */
    static Problem of(int status, String title, String detail, HttpRequest<?> request) {
        return new Problem(
                "about:blank",
                title,
                status,
                detail,
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_"),
                CorrelationFilter.of(request));
    }
}
