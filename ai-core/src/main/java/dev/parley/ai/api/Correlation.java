package dev.parley.ai.api;

import dev.parley.conversation.TurnId;
import io.micronaut.http.HttpRequest;

/**
 * The id that a request has in the logs and in the header {@code X-Correlation-Id} of its response.
 */
final class Correlation {

    /** Where the filter that gives each request its id leaves it. */
    private static final String ATTRIBUTE = "parley.correlation";

    private Correlation() {}

    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> begin(request));
    }

    /** Where another filter comes later it takes this one. */
    private static String begin(HttpRequest<?> request) {
        String id = TurnId.create().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
