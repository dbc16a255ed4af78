package dev.parley.web;

import dev.parley.rendering.Page.Fault;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms that another site sends in a person's name (Fetch Metadata, W3C; Origin, RFC 6454).
 * A client that says neither is no browser, or one so old that the cookie's SameSite is what is
 * left.
 */
@ServerFilter("/chat/**")
final class CrossSiteFilter {

    private final ChatPages pages;

    CrossSiteFilter(ChatPages pages) {
        this.pages = pages;
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        boolean refused = request.getMethod() == HttpMethod.POST && isFromElsewhere(request);
        return refused ? pages.rejected(Visit.of(request), Fault.CROSS_SITE) : null;
    }

    private static boolean isFromElsewhere(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        Optional<String> site = headers.findFirst("Sec-Fetch-Site");
        if (site.isPresent()) {
            return !List.of("same-origin", "none").contains(site.get());
        }
        return headers.findFirst(HttpHeaders.ORIGIN)
                .map(origin -> !hostOf(origin).equals(headers.findFirst(HttpHeaders.HOST)))
                .orElse(false);
    }

    private static Optional<String> hostOf(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
