package dev.parley.ai.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets only callers with a key in, and only bodies of a bearable size. */
@ServerFilter({"/api/**", "/ai/**"})
final class ApiKeyFilter {

    private static final String BEARER = "Bearer ";
    private static final long LARGEST_BODY = 1024L * 1024;

    private final Optional<byte[]> key;
    private final Counter refused;

    ApiKeyFilter(ApiConfig config, MeterRegistry meters) {
        key =
                Optional.ofNullable(config.adminKey())
                        .filter(value -> !value.isBlank())
                        .map(value -> value.getBytes(StandardCharsets.UTF_8));
        refused = meters.counter("parley.api.unauthorized");
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getPath().equals(HealthController.PATH)) {
            return null;
        }
        if (!isKnown(request.getHeaders().get(HttpHeaders.AUTHORIZATION))) {
            refused.increment();
            return problem(
                            request,
                            HttpStatus.UNAUTHORIZED,
                            "unauthorized",
                            "Expected 'Authorization: Bearer <API key>'.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return request.getContentLength() > LARGEST_BODY
                ? problem(
                        request,
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "too_large",
                        "The body may have up to 1 MiB.")
                : null;
    }

    private boolean isKnown(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        byte[] given =
                authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
        return key.isPresent() && MessageDigest.isEqual(key.get(), given);
    }

    private static io.micronaut.http.MutableHttpResponse<String> problem(
            HttpRequest<?> request, HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, Optional.empty(), Correlation.of(request))
                .response();
    }
}
