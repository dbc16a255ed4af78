package dev.parley.ai.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An API key without its secret.
 *
 * @param id tells it from others
 * @param name what people know it by
 * @param scopes what it may be used for
 * @param callsPerMinute how often
 * @param networks where from; empty: from anywhere
 * @param createdAt when it was made
 * @param expiresAt until when it may be used; empty: until it is revoked
 * @param earlierUntil until when the secret before the last rotation works, too
 * @param lastUsedAt when it was used last, about a minute late
 * @param revokedAt when it was revoked
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        Set<Scope> scopes,
        int callsPerMinute,
        List<Network> networks,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> earlierUntil,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        networks = List.copyOf(networks);
    }

    /** Whether its time is over. */
    public boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
