package dev.parley.assistant.remote;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where the separate AI core is.
 *
 * @param url its base URL ({@code PARLEY_AI_CORE_URL})
 * @param key its API key ({@code PARLEY_AI_CORE_KEY}); a secret
 * @param connectLimit the longest a connection may take to come about
 * @param timeLimit the longest an answer may take, a wait for a free model included
 */
@ConfigurationProperties("parley.ai-core")
@Requires(property = "parley.ai-core.url")
record AiCoreConfig(
        URI url,
        String key,
        @Bindable(defaultValue = "2s") Duration connectLimit,
        @Bindable(defaultValue = "170s") Duration timeLimit) {

    URI at(String path) {
        String base = url.toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    @Override
    public String toString() {
        return "AiCoreConfig[url=" + url + "]";
    }
}
