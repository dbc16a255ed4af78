package dev.parley.pacing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ConversationAddress;
import dev.parley.limit.ClockTime;
import dev.parley.pacing.SendLimits.Limit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What our side and each of its chats may still send. Thread-safe. */
public final class Allowances {

    /** A chat that is forgotten has its full allowance again, as it would have by then. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private static final int MOST_CHATS = 100_000;

    private final SendLimits limits;
    private final TimeMeter time;
    private final Optional<Bucket> all;
    private final Optional<Bucket> actions;
    private final Cache<String, Optional<Bucket>> chats =
            Caffeine.newBuilder()
                    .maximumSize(MOST_CHATS)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();

    /**
     * Everything that the limits allow.
     *
     * @param clock one that never jumps
     */
    public Allowances(SendLimits limits, InstantSource clock) {
        this.limits = limits;
        this.time = new ClockTime(clock);
        this.all = bucket(ofAll(mostAtOnce(limits.perSecond())));
        this.actions = bucket(ofAll(limits.perSecond()));
    }

    /**
     * Takes the allowance for one message, in advance where there is none now, and says how long
     * until it counts.
     */
    Duration take(ConversationAddress conversation) {
        long allWait = wait(all);
        long chatWaits = wait(ofChat(conversation));
        return Duration.ofNanos(Math.max(allWait, chatWaits));
    }

    /** Whether a chat got so little lately that its own limits cannot be what it is held by. */
    boolean isQuiet(ConversationAddress conversation) {
        return ofChat(conversation)
                .map(allowance -> allowance.getAvailableTokens() >= mostAtOnce(conversation) - 1)
                .orElse(true);
    }

    /** The provider told a chat to wait: whatever it could still have got at once is gone. */
    void exhaust(ConversationAddress conversation) {
        ofChat(conversation).ifPresent(Bucket::tryConsumeAsMuchAsPossible);
    }

    /** Takes what all could have sent in a time in which it sends nothing. */
    void skip(Duration time) {
        long missed = time.multipliedBy(limits.perSecond()).toSeconds();
        if (missed > 0) {
            all.ifPresent(allowance -> allowance.consumeIgnoringRateLimits(missed));
        }
    }

    /** Takes the allowance for one chat action; false when there is none now. */
    public boolean tryAction() {
        return actions.map(allowance -> allowance.tryConsume(1)).orElse(true);
    }

    /**
     * Less than what a provider takes at once after a pause: messages that overtake each other on
     * the way would else meet an allowance that is not quite there.
     */
    private static int mostAtOnce(int perSecond) {
        return Math.max(1, perSecond * 2 / 3);
    }

    private int mostAtOnce(ConversationAddress conversation) {
        return limits.ofChat(conversation).stream()
                .mapToInt(Limit::burst)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static long wait(Optional<Bucket> bucket) {
        return bucket.map(allowance -> allowance.consumeIgnoringRateLimits(1)).orElse(0L);
    }

    private Optional<Bucket> ofChat(ConversationAddress conversation) {
        return chats.get(limits.chat(conversation), _ -> bucket(limits.ofChat(conversation)));
    }

    private List<Limit> ofAll(int burst) {
        return limits.perSecond() == 0
                ? List.of()
                : List.of(new Limit(limits.perSecond(), Duration.ofSeconds(1), burst));
    }

    private Optional<Bucket> bucket(List<Limit> all) {
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(time);
        all.stream().map(Allowances::bandwidth).forEach(bucket::addLimit);
        return all.isEmpty() ? Optional.empty() : Optional.of(bucket.build());
    }

    private static Bandwidth bandwidth(Limit limit) {
        return Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(limit.messages(), limit.in())
                .build();
    }
}
