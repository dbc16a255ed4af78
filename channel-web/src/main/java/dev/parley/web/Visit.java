package dev.parley.web;

import dev.parley.conversation.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who asks, and in which way.
 *
 * @param token the browser's session, if it has one
 * @param language the chosen language, or else the first of the browser's that Parley speaks
 * @param fragment whether the page asks for a piece of itself (htmx), not a browser for a page
 * @param encrypted whether the browser's side of the connection is HTTPS
 */
record Visit(
        Optional<SessionToken> token,
        Optional<Language> language,
        boolean fragment,
        boolean encrypted) {

    static Visit of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return new Visit(
                ChatCookie.SESSION.value(request).flatMap(SessionToken::read),
                ChatCookie.LANGUAGE
                        .value(request)
                        .flatMap(Language::ofTag)
                        .or(() -> accepted(headers.getAll(HttpHeaders.ACCEPT_LANGUAGE))),
                "true".equals(headers.get("HX-Request")),
                request.isSecure() || "https".equalsIgnoreCase(headers.get("X-Forwarded-Proto")));
    }

    /** The language of the page. */
    Language spoken() {
        return language.orElse(Language.ENGLISH);
    }

    private static Optional<Language> accepted(List<String> headers) {
        try {
            return Locale.LanguageRange.parse(String.join(",", headers)).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.ofTag(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException _) {
            // Not a list of languages (RFC 9110, 12.5.4): as good as none.
            return Optional.empty();
        }
    }
}
