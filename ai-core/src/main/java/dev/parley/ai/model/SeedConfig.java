package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import io.micronaut.context.annotation.EachProperty;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model that configuration puts into the registry ({@code parley.models.seeds[0].name} and so
 * on).
 *
 * @param name registry name
 * @param endpoint its server, where it is another than the provider's
 * @param slots calls at once, where it differs from all others
 * @param totalLimit the longest a call may take, where it differs
 * @param fallbackOrder its place among those that answer for a failed model; null: never
 */
@EachProperty(value = "parley.models.seeds", list = true)
record SeedConfig(
        String name,
        @Nullable URI endpoint,
        @Nullable Integer slots,
        @Nullable Duration totalLimit,
        @Nullable Integer fallbackOrder) {

    RegisteredModel model() {
        RegisteredModel plain = RegisteredModel.named(new ModelName(name));
        return new RegisteredModel(
                plain.name(),
                plain.provider(),
                plain.remoteName(),
                Optional.ofNullable(endpoint),
                plain.purpose(),
                new RegisteredModel.Limits(
                        Optional.ofNullable(slots), Optional.ofNullable(totalLimit)),
                Optional.ofNullable(fallbackOrder),
                plain.details());
    }
}
