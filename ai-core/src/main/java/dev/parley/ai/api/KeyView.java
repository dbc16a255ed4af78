package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.ApiKey;
import dev.parley.ai.key.ApiKeyId;
import dev.parley.ai.key.Network;
import dev.parley.ai.key.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An API key without its secret. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record KeyView(
        @JsonPropertyDescription("The part of the key's text that is no secret") ApiKeyId id,
        @JsonPropertyDescription("What people know it by") String name,
        @JsonPropertyDescription("What it may be used for") List<Scope> scopes,
        @JsonPropertyDescription("How often it may be used in a minute") int callsPerMinute,
        @JsonPropertyDescription("Where from; anywhere when empty") List<Network> networks,
        Instant createdAt,
        @JsonPropertyDescription("Until when it may be used") Optional<Instant> expiresAt,
        @JsonPropertyDescription("Until when the secret before the last rotation works, too")
                Optional<Instant> earlierUntil,
        @JsonPropertyDescription("When it was used last, up to a minute late")
                Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().toList(),
                key.callsPerMinute(),
                key.networks(),
                key.createdAt(),
                key.expiresAt(),
                key.earlierUntil(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
