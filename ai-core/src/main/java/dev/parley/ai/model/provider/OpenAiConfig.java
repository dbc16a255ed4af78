package dev.parley.ai.model.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an OpenAI-compatible server is.
 *
 * @param url its base URL, {@code /v1} is added where the URL has no path; null: there is none
 * @param apiKey its key, where it wants one; a secret
 */
@ConfigurationProperties("parley.openai")
record OpenAiConfig(@Nullable URI url, @Nullable String apiKey) {

    Optional<URI> base() {
        return Optional.ofNullable(url).map(OpenAiAddress::of);
    }

    /** For servers that want none: the library insists on one. */
    String keyOrNone() {
        return apiKey == null || apiKey.isBlank() ? "none" : apiKey;
    }

    @Override
    public String toString() {
        return "OpenAiConfig[url=" + url + "]";
    }
}
