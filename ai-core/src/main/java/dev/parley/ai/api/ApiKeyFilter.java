package dev.parley.ai.api;

import dev.parley.ai.key.Caller;
import dev.parley.ai.key.KeyCheck;
import dev.parley.ai.key.KeyCheck.Verdict;
import dev.parley.ai.key.KeysUnavailableException;
import dev.parley.ai.key.NeedsNoKey;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only callers in whose key has the scope that the endpoint asks for, and only bodies of a
 * bearable size.
 */
@ServerFilter({"/api/**", "/ai/**"})
final class ApiKeyFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyFilter.class);
    private static final String BEARER = "Bearer ";
    private static final long LARGEST_BODY = 1024L * 1024;

    /** What the server reads at the most; beyond it the caller would be left without an answer. */
    private static final long LARGEST_FILE = 32 * LARGEST_BODY;

    private final Optional<byte[]> adminKey;
    private final KeyCheck keys;
    private final Counter unauthorized;
    private final Counter limited;

    ApiKeyFilter(ApiConfig config, KeyCheck keys, MeterRegistry meters) {
        this.adminKey =
                Optional.ofNullable(config.adminKey())
                        .filter(value -> !value.isBlank())
                        .map(value -> value.getBytes(StandardCharsets.UTF_8));
        this.keys = keys;
        this.unauthorized = meters.counter("parley.api.unauthorized");
        this.limited = meters.counter("parley.api.limited");
    }

    /** Not on the threads of the connections: it may wait, and not behind answers. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.IO)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        Optional<AnnotationMetadata> endpoint =
                RouteAttributes.getRouteMatch(request).map(RouteMatch::getAnnotationMetadata);
        if (endpoint.filter(found -> found.hasAnnotation(NeedsNoKey.class)).isPresent()) {
            return null;
        }
        try {
            Caller caller = caller(request);
            // Where there is no endpoint, whoever has a key is told so.
            endpoint.ifPresent(found -> checkScope(caller, found));
            boolean file =
                    endpoint.filter(found -> found.hasAnnotation(TakesFile.class)).isPresent();
            if (request.getContentLength() > (file ? LARGEST_FILE : LARGEST_BODY)) {
                throw ApiException.tooLarge(
                        "The body may have up to " + (file ? "32" : "1") + " MiB.");
            }
            Callers.set(request, caller);
            return null;
        } catch (ApiException refusal) {
            return refusal.response(request);
        }
    }

    private static void checkScope(Caller caller, AnnotationMetadata endpoint) {
        Scope needed =
                endpoint.enumValue(NeedsScope.class, Scope.class)
                        .orElseThrow(() ->
                                ApiException.forbidden(
                                        "forbidden",
                                        "This endpoint names no scope, so nobody may call it."));
        if (!caller.may(needed)) {
            throw ApiException.missingScope(needed);
        }
    }

    private Caller caller(HttpRequest<?> request) {
        Optional<String> shown = shown(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        return shown.filter(this::isAdmin).isPresent()
                ? Caller.admin()
                : keyHolder(shown.orElse(""), request);
    }

    private Caller keyHolder(String shown, HttpRequest<?> request) {
        return switch (verdict(shown, request)) {
            case Verdict.Admitted admitted -> admitted.caller();
            case Verdict.Unknown _ ->
                    throw unauthorized("Expected 'Authorization: Bearer <API key>'.");
            case Verdict.Expired _ ->
                    throw unauthorized("The time of this API key is over; ask for a new one.");
            case Verdict.WrongAddress _ ->
                    throw ApiException.forbidden(
                            "address_not_allowed",
                            "This API key may not be used from the address of this connection.");
            case Verdict.TooOften often -> {
                limited.increment();
                throw ApiException.tooManyCalls(often.pause());
            }
        };
    }

    private Verdict verdict(String shown, HttpRequest<?> request) {
        try {
            return keys.check(shown, request.getRemoteAddress().getAddress());
        } catch (KeysUnavailableException failure) {
            LOG.warn("an API key could not be checked: {}", failure.getMessage());
            throw ApiException.unavailable(
                    "The API key cannot be checked now; please try again.", ApiErrors.PAUSE);
        }
    }

    private ApiException unauthorized(String detail) {
        unauthorized.increment();
        return ApiException.unauthorized(detail);
    }

    private static Optional<String> shown(@Nullable String authorization) {
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Takes the same time wherever the difference is. */
    private boolean isAdmin(String shown) {
        return adminKey.isPresent()
                && MessageDigest.isEqual(adminKey.get(), shown.getBytes(StandardCharsets.UTF_8));
    }
}
