package dev.parley.ai.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Who may call the API.
 *
 * @param adminKey the key with every right ({@code PARLEY_ADMIN_KEY}); null: nobody may call. A
 *     secret
 */
@ConfigurationProperties("parley")
record ApiConfig(@Nullable String adminKey) {

    @Override
    public String toString() {
        return "ApiConfig[]";
    }
}
