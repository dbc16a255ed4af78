package dev.parley.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** A cookie of the chat page; no script can read them and no other site can send them along. */
enum ChatCookie {
    /** Ends with the browser's session: what was said does not stay open on a shared computer. */
    SESSION("parley-session", Optional.empty()),
    LANGUAGE("parley-language", Optional.of(Duration.ofDays(365)));

    private final String cookie;
    private final Optional<Duration> lasts;

    ChatCookie(String cookie, Optional<Duration> lasts) {
        this.cookie = cookie;
        this.lasts = lasts;
    }

    Optional<String> value(HttpRequest<?> request) {
        return request.getCookies().findCookie(cookie).map(Cookie::getValue);
    }

    Cookie with(String value, boolean encrypted) {
        Cookie made =
                Cookie.of(cookie, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(encrypted)
                        .sameSite(SameSite.Lax);
        lasts.ifPresent(made::maxAge);
        return made;
    }
}
