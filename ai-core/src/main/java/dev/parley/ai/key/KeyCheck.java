package dev.parley.ai.key;

import dev.parley.limit.CallLimits;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out who shows a key and whether they may call now. Safe for use by many threads. */
@Singleton
public final class KeyCheck {

    /** What came of it. */
    public sealed interface Verdict {

        /** May call. */
        record Admitted(Caller caller) implements Verdict {}

        /** Shows no key that there is. */
        record Unknown() implements Verdict {}

        /** Shows a key whose time is over. */
        record Expired() implements Verdict {}

        /** Calls from where the key may not be used. */
        record WrongAddress() implements Verdict {}

        /**
         * Has called too often.
         *
         * @param pause how long until the next call may be made
         */
        record TooOften(Duration pause) implements Verdict {}
    }

    private final KnownKeys keys;
    private final KeyUses uses;
    private final CallLimits limits;
    private final InstantSource clock;

    KeyCheck(KnownKeys keys, KeyUses uses, CallLimits limits, InstantSource clock) {
        this.keys = keys;
        this.uses = uses;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Checks a key and counts the call. May wait for the database or Redis.
     *
     * @param shown what the caller shows as a key
     * @param from where the caller's connection comes from
     * @throws KeysUnavailableException when the keys cannot be looked up
     */
    public Verdict check(String shown, InetAddress from) {
        Instant now = clock.instant();
        Optional<ApiKey> found =
                KeyText.parse(shown)
                        .flatMap(text ->
                                keys.find(text.id()).filter(key -> key.isShownBy(text, now)))
                        .map(StoredKey::key);
        if (found.isEmpty()) {
            return new Verdict.Unknown();
        }
        ApiKey key = found.get();
        if (key.isExpired(now)) {
            return new Verdict.Expired();
        }
        if (!key.networks().isEmpty()
                && key.networks().stream().noneMatch(network -> network.contains(from))) {
            return new Verdict.WrongAddress();
        }
        uses.note(key.id(), now);
        Duration wait = limits.take(key.id().value(), key.callsPerMinute());
        return wait.isZero() ? new Verdict.Admitted(Caller.of(key)) : new Verdict.TooOften(wait);
    }
}
