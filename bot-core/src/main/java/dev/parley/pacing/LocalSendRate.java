package dev.parley.pacing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ConversationAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A provider's limits as far as one process sees them. A conversation that has to wait is given its
 * moment at once, so that many waiting conversations get as many moments and ask twice each, not
 * until they are lucky.
 */
public final class LocalSendRate implements SendRate {

    /** A longer wait is meant for one chat, whatever others are told at the same time. */
    private static final Duration LONGEST_FOR_ALL = Duration.ofSeconds(30);

    private static final int MOST_CONVERSATIONS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final SendLimits limits;
    private final InstantSource clock;
    private final Allowances allowances;
    private final Cache<ConversationAddress, Moment> moments =
            Caffeine.newBuilder()
                    .maximumSize(MOST_CONVERSATIONS)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();
    private final Cache<String, Instant> holds =
            Caffeine.newBuilder()
                    .maximumSize(MOST_CONVERSATIONS)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();
    private volatile Hold lastHold = new Hold("", Instant.MIN);
    private volatile Instant allHeldUntil = Instant.MIN;
    private volatile Duration heldInAll = Duration.ZERO;

    /**
     * When a conversation may send.
     *
     * @param heldBefore how long all had been held in sum when it was given: what comes to that
     *     later puts it off
     */
    private record Moment(Instant at, Duration heldBefore) {}

    /** A wait that the provider asked for in a chat. */
    private record Hold(String chat, Instant until) {}

    /**
     * Keeps within limits.
     *
     * @param allowances what the limits still allow
     * @param clock one that never jumps
     */
    public LocalSendRate(SendLimits limits, Allowances allowances, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.allowances = allowances;
    }

    @Override
    public Duration acquire(ConversationAddress conversation) {
        Instant now = clock.instant();
        Instant heldUntil = heldUntil(conversation);
        if (now.isBefore(heldUntil)) {
            return Duration.between(now, heldUntil);
        }
        @Nullable Moment given = moments.getIfPresent(conversation);
        Moment moment =
                given == null
                        ? new Moment(now.plus(allowances.take(conversation)), heldInAll)
                        : given;
        Instant at = moment.at().plus(heldInAll).minus(moment.heldBefore());
        if (at.isAfter(now)) {
            moments.put(conversation, moment);
            return Duration.between(now, at);
        }
        moments.invalidate(conversation);
        return Duration.ZERO;
    }

    private Instant heldUntil(ConversationAddress conversation) {
        @Nullable Instant alone = holds.getIfPresent(limits.chat(conversation));
        return alone == null || alone.isBefore(allHeldUntil) ? allHeldUntil : alone;
    }

    /**
     * A provider does not say whom it means: when it tells a second chat to wait while one waits
     * already, and that chat got next to nothing lately, it means our whole side. After the wait
     * the chat takes its place among the others again, so that those who wait do not all come at
     * once.
     */
    @Override
    public void hold(ConversationAddress conversation, Duration wait) {
        Instant now = clock.instant();
        Hold hold = new Hold(limits.chat(conversation), now.plus(wait));
        Hold last = lastHold;
        lastHold = hold;
        if (!last.chat().equals(hold.chat())
                && last.until().isAfter(now)
                && allowances.isQuiet(conversation)) {
            holdAll(now, wait.compareTo(LONGEST_FOR_ALL) < 0 ? wait : LONGEST_FOR_ALL);
        }
        allowances.exhaust(conversation);
        holds.put(hold.chat(), hold.until());
    }

    /** Everybody's moment comes later by as much, so that they do not all come at once then. */
    private synchronized void holdAll(Instant now, Duration wait) {
        Instant until = now.plus(wait);
        Instant from = now.isBefore(allHeldUntil) ? allHeldUntil : now;
        if (until.isAfter(from)) {
            Duration longer = Duration.between(from, until);
            heldInAll = heldInAll.plus(longer);
            allowances.skip(longer);
            allHeldUntil = until;
        }
    }
}
