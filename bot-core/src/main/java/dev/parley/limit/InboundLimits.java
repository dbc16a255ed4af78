package dev.parley.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.clock.Steady;
import dev.parley.conversation.PersonAddress;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * How much people may write, each of them and all together. Nothing here is kept for good: who
 * waits, and till when, is the queue's to know. Safe for use by many threads.
 */
@Singleton
public final class InboundLimits {

    private static final int MOST_PEOPLE = 100_000;

    private final LimitConfig config;
    private final SharedBuckets shared;
    private final TimeMeter time;
    private final Optional<Allowance> all;
    private final Cache<PersonAddress, PersonAllowance> people;

    InboundLimits(LimitConfig config, SharedBuckets shared, @Steady InstantSource clock) {
        this.config = config;
        this.shared = shared;
        this.time = new ClockTime(clock);
        this.all =
                config.allPerMinute() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Allowance(
                                        "parley:limit:all",
                                        Allowance.limit(config.allBurst(), config.allPerMinute()),
                                        shared,
                                        time));
        this.people =
                Caffeine.newBuilder()
                        .maximumSize(MOST_PEOPLE)
                        .expireAfterAccess(untilFull(config))
                        .build();
    }

    /** Who is forgotten after this has the full allowance again, as they would have by then. */
    private static Duration untilFull(LimitConfig config) {
        return Duration.ofMinutes(1 + 2L * config.personBurst() / config.personPerMinute());
    }

    /**
     * Takes a person's allowance for messages, all or nothing.
     *
     * @return zero: they may be answered; else how long to wait before asking again
     */
    public Duration take(PersonAddress person, int messages) {
        return config.personBurst() == 0 ? Duration.ZERO : of(person).take(messages);
    }

    /** Gives back what was taken for messages that are not answered now. */
    public void giveBack(PersonAddress person, int messages) {
        if (config.personBurst() > 0) {
            of(person).giveBack(messages);
        }
    }

    /** Whether the person is well below the limit: at least half of the allowance is there. */
    public boolean isAmple(PersonAddress person) {
        return config.personBurst() == 0 || of(person).isAmple();
    }

    /**
     * Takes a place among all people's turns.
     *
     * @return how long until it comes; whoever has waited that long need not ask again
     */
    public Duration reserve() {
        return all.map(allowance ->
                        Duration.ofNanos(
                                allowance.<Long>ask(bucket -> bucket.consumeIgnoringRateLimits(1))))
                .orElse(Duration.ZERO);
    }

    private PersonAllowance of(PersonAddress person) {
        return people.get(person, _ -> new PersonAllowance(name(person), config, shared, time));
    }

    /** Redis holds no addresses. */
    private static String name(PersonAddress person) {
        return "parley:limit:"
                + UUID.nameUUIDFromBytes(person.toString().getBytes(StandardCharsets.UTF_8));
    }
}
