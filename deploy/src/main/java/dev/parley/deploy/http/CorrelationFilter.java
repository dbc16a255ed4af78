package dev.parley.deploy.http;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Gives every request an id that its response and all its log lines carry. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CorrelationFilter {

    static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = "parley.correlation";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** The id of a request: the caller's own where it can stand in a log, otherwise a new one. */
    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .orElseGet(() -> {
                    String id = given(request).orElseGet(() -> UUID.randomUUID().toString());
                    request.setAttribute(ATTRIBUTE, id);
                    return id;
                });
    }

    private static Optional<String> given(HttpRequest<?> request) {
        return request.getHeaders().findFirst(HEADER).filter(id -> USABLE.matcher(id).matches());
    }

    @RequestFilter
    void enter(HttpRequest<?> request, MutablePropagatedContext context) {
        try (var _ = MDC.putCloseable("correlation", of(request))) {
            context.add(new MdcPropagationContext());
        }
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(HEADER, of(request));
    }
}
