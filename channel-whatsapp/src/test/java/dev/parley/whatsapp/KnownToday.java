package dev.parley.whatsapp;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.directory.ChatNames;
import dev.parley.directory.KnownChats;
import dev.parley.directory.LastHeard;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who wrote, kept in memory; the id goes before the number. */
@Singleton
@Primary
public final class KnownToday implements KnownChats, LastHeard {

    private final InstantSource clock = InstantSource.system();
    private final Map<ConversationAddress, Instant> lastHeard = new ConcurrentHashMap<>();

    @Override
    public String chat(ChannelName channel, String account, ChatNames names) {
        return names.id().or(names::phone).orElseThrow();
    }

    @Override
    public Optional<Instant> in(ConversationAddress conversation) {
        return Optional.ofNullable(lastHeard.get(conversation));
    }

    @Override
    public Optional<Instant> in(ConversationId conversation) {
        throw new UnsupportedOperationException("conversations have no ids here");
    }

    /** Somebody wrote just now. */
    public void wrote(ConversationAddress conversation) {
        lastHeard.put(conversation, clock.instant());
    }

    /** Somebody wrote at some time. */
    public void wrote(ConversationAddress conversation, Instant at) {
        lastHeard.put(conversation, at);
    }

    /** The present time, as the channel knows it. */
    public Instant now() {
        return clock.instant();
    }
}
