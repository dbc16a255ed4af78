package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.Network;
import dev.parley.ai.key.NewKey;
import dev.parley.ai.key.Scope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an API key is to be. */
record KeyRequest(
        @JsonPropertyDescription("What people know the key by") @Size(min = 1, max = 100)
                String name,
        @JsonPropertyDescription("What it may be used for") @Size(min = 1, max = 100)
                Set<Scope> scopes,
        @JsonPropertyDescription("How often it may be used in a minute; 600 where none is given")
                @Min(1)
                @Max(100_000)
                Optional<Integer> callsPerMinute,
        @JsonPropertyDescription(
                        "Until when it may be used; until it is revoked where none is given")
                Optional<Instant> expiresAt,
        @JsonPropertyDescription(
                        "Where from it may be used, as CIDR blocks or addresses; from anywhere where none is given")
                @Size(max = 100)
                Optional<List<Network>> networks) {

    NewKey wanted(Instant now) {
        if (name.isBlank()) {
            throw ApiException.badField("invalid_value", "name", "'name' is blank.");
        }
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            throw ApiException.badField(
                    "out_of_range", "expires_at", "'expires_at' must be in the future.");
        }
        return new NewKey(
                name.strip(),
                scopes,
                callsPerMinute.orElse(NewKey.USUAL_CALLS_PER_MINUTE),
                networks.orElse(List.of()),
                expiresAt);
    }
}
