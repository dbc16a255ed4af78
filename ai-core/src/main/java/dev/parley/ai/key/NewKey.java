package dev.parley.ai.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a key is to be.
 *
 * @param name what people know it by, 1 to 100 characters
 * @param scopes what it may be used for, at least one
 * @param callsPerMinute how often, 1 to 100,000 times a minute
 * @param networks where from; empty: from anywhere
 * @param expiresAt until when; empty: until it is revoked
 */
public record NewKey(
        String name,
        Set<Scope> scopes,
        int callsPerMinute,
        List<Network> networks,
        Optional<Instant> expiresAt) {

    /** How often a key may be used where nobody says otherwise. */
    public static final int USUAL_CALLS_PER_MINUTE = 600;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CALLS_PER_MINUTE = 100_000;

    public NewKey {
        scopes = Set.copyOf(scopes);
        networks = List.copyOf(networks);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a key's name has 1 to 100 characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key has at least one scope");
        }
        if (callsPerMinute < 1 || callsPerMinute > MOST_CALLS_PER_MINUTE) {
            throw new IllegalArgumentException("a key may be used 1 to 100000 times a minute");
        }
    }

    /** The same with an end. */
    public NewKey until(Instant end) {
        return new NewKey(name, scopes, callsPerMinute, networks, Optional.of(end));
    }
}
