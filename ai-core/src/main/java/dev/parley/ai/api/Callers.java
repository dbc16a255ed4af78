package dev.parley.ai.api;

import dev.parley.ai.key.Caller;
import io.micronaut.http.HttpRequest;

/** Who makes a request, as the filter found out. */
final class Callers {

    private static final String ATTRIBUTE = "parley.caller";

    private Callers() {}

    static void set(HttpRequest<?> request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    static Caller of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class)
                .orElseThrow(() ->
                        new IllegalStateException("the filter let a request in without a caller"));
    }
}
