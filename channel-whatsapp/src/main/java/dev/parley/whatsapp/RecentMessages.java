package dev.parley.whatsapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.directory.LastHeard;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What people wrote last, as far as this process received it; the database knows the rest.
 * Thread-safe.
 */
@Singleton
public final class RecentMessages {

    /** WhatsApp's window, less the time that a message needs on its way. */
    private static final Duration WINDOW = Duration.ofHours(24).minusMinutes(1);

    private static final int MOST = 100_000;

    private final LastHeard lastHeard;
    private final InstantSource clock;
    private final Cache<ConversationAddress, Latest> latest =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RecentMessages(LastHeard lastHeard, InstantSource clock) {
        this.lastHeard = lastHeard;
        this.clock = clock;
    }

    private record Latest(Instant sentAt, Optional<MessageReference> message) {}

    /** Somebody wrote. */
    public void heard(
            ConversationAddress conversation, Instant sentAt, Optional<MessageReference> message) {
        latest.asMap()
                .merge(
                        conversation,
                        new Latest(sentAt, message),
                        (one, other) -> other.sentAt().isBefore(one.sentAt()) ? one : other);
    }

    /** The newest message in a conversation, where this process received it. */
    public Optional<MessageReference> message(ConversationAddress conversation) {
        return Optional.ofNullable(latest.getIfPresent(conversation)).flatMap(Latest::message);
    }

    /** Whether WhatsApp lets us write there: the person wrote within the last 24 hours. */
    public boolean mayBeAnswered(ConversationAddress conversation) {
        Optional<Instant> here =
                Optional.ofNullable(latest.getIfPresent(conversation)).map(Latest::sentAt);
        return here.filter(this::isRecent).isPresent()
                || lastHeard.in(conversation).filter(this::isRecent).isPresent();
    }

    private boolean isRecent(Instant sentAt) {
        return sentAt.plus(WINDOW).isAfter(clock.instant());
    }
}
