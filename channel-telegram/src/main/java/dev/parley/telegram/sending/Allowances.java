package dev.parley.telegram.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.clock.Steady;
import dev.parley.limit.ClockTime;
import dev.parley.telegram.TelegramChat;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the bot and each of its chats may still send. Thread-safe. */
@Singleton
final class Allowances {

    /** A chat that is forgotten has its full allowance again, as it would have by then. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private static final int MOST_CHATS = 100_000;

    private final SendRateConfig config;
    private final TimeMeter time;
    private final Optional<Bucket> bot;
    private final Optional<Bucket> actions;
    private final Cache<Long, Optional<Bucket>> chats =
            Caffeine.newBuilder()
                    .maximumSize(MOST_CHATS)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();

    Allowances(SendRateConfig config, @Steady InstantSource clock) {
        this.config = config;
        this.time = new ClockTime(clock);
        this.bot = bucket(limit(config.perSecond(), Duration.ofSeconds(1), botBurst(config)));
        this.actions = bucket(limit(config.perSecond(), Duration.ofSeconds(1), config.perSecond()));
    }

    /**
     * Takes the allowance for one message, in advance where there is none now, and says how long
     * until it counts.
     */
    Duration take(TelegramChat chat) {
        long botWaits = wait(bot);
        long chatWaits = wait(chats.get(chat.id(), _ -> bucketOf(chat)));
        return Duration.ofNanos(Math.max(botWaits, chatWaits));
    }

    /** Whether a chat got so little lately that its own limits cannot be what it is held by. */
    boolean isQuiet(TelegramChat chat) {
        return chats.get(chat.id(), _ -> bucketOf(chat))
                .map(allowance -> allowance.getAvailableTokens() >= mostAtOnce(chat) - 1)
                .orElse(true);
    }

    /** Telegram told a chat to wait: whatever it could still have got at once is gone. */
    void exhaust(TelegramChat chat) {
        chats.get(chat.id(), _ -> bucketOf(chat)).ifPresent(Bucket::tryConsumeAsMuchAsPossible);
    }

    /** Takes what the bot could have sent in a time in which it sends nothing. */
    void skip(Duration time) {
        long missed = time.multipliedBy(config.perSecond()).toSeconds();
        if (missed > 0) {
            bot.ifPresent(allowance -> allowance.consumeIgnoringRateLimits(missed));
        }
    }

    /** Takes the allowance for one chat action; false when there is none now. */
    boolean tryAction() {
        return actions.map(allowance -> allowance.tryConsume(1)).orElse(true);
    }

    /**
     * Less than what Telegram takes at once after a pause: messages that overtake each other on the
     * way would else meet an allowance that is not quite there.
     */
    private static int botBurst(SendRateConfig config) {
        return Math.max(1, config.perSecond() * 2 / 3);
    }

    private int mostAtOnce(TelegramChat chat) {
        int ofAny = config.perChat() == 0 ? Integer.MAX_VALUE : config.chatBurst();
        return chat.isGroup() && config.perGroupMinute() > 0
                ? Math.min(ofAny, config.perGroupMinute())
                : ofAny;
    }

    private static long wait(Optional<Bucket> bucket) {
        return bucket.map(allowance -> allowance.consumeIgnoringRateLimits(1)).orElse(0L);
    }

    private Optional<Bucket> bucketOf(TelegramChat chat) {
        Stream<Bandwidth> own = limit(config.perChat(), Duration.ofSeconds(1), config.chatBurst());
        int perMinute = chat.isGroup() ? config.perGroupMinute() : 0;
        return bucket(Stream.concat(own, limit(perMinute, Duration.ofMinutes(1), perMinute)));
    }

    private static Stream<Bandwidth> limit(int messages, Duration in, int burst) {
        return messages == 0
                ? Stream.empty()
                : Stream.of(Bandwidth.builder().capacity(burst).refillGreedy(messages, in).build());
    }

    private Optional<Bucket> bucket(Stream<Bandwidth> limits) {
        List<Bandwidth> all = limits.toList();
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(time);
        all.forEach(bucket::addLimit);
        return all.isEmpty() ? Optional.empty() : Optional.of(bucket.build());
    }
}
