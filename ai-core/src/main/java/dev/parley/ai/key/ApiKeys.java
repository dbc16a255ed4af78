package dev.parley.ai.key;

import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The API keys, for those who look after them. Every change is in the audit, and all processes go
 * by it within five seconds. Every method throws {@link KeysUnavailableException} while the
 * database is away. Safe for use by many threads.
 */
@Singleton
public final class ApiKeys {

    /** How long the earlier secret works after a rotation where nobody says otherwise. */
    public static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    /** The longest time for which an earlier secret may work. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final JdbcApiKeys stored;
    private final KnownKeys known;

    ApiKeys(JdbcApiKeys stored, KnownKeys known) {
        this.stored = stored;
        this.known = known;
    }

    /** All keys, oldest first, expired and revoked ones, too. */
    public List<ApiKey> all() {
        return stored.all();
    }

    /** The key, where there is one of this id. */
    public Optional<ApiKey> find(ApiKeyId id) {
        return stored.find(id);
    }

    /** Makes a key. */
    public IssuedKey create(NewKey wanted, Operator by) {
        ApiKeyId id = ApiKeyId.create();
        KeyText text = KeyText.create(id);
        ApiKey key = stored.create(id, wanted, SecretHash.of(text), by);
        known.forget();
        return new IssuedKey(key, text);
    }

    /**
     * Gives a key a new secret; the one before works until the overlap is over, one from before
     * that no more.
     *
     * @param overlap zero to {@link #LONGEST_OVERLAP}
     * @return empty when there is no such key or it is revoked
     */
    public Optional<IssuedKey> rotate(ApiKeyId id, Duration overlap, Operator by) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("the overlap is 0 to 30 days");
        }
        KeyText text = KeyText.create(id);
        Optional<ApiKey> key = stored.rotate(id, SecretHash.of(text), overlap, by);
        known.forget();
        return key.map(rotated -> new IssuedKey(rotated, text));
    }

    /**
     * Ends a key for good.
     *
     * @return false when there is no such key; one that is revoked already stays so
     */
    public boolean revoke(ApiKeyId id, Operator by) {
        boolean found = stored.revoke(id, by);
        known.forget();
        return found;
    }
}
