package dev.parley.whatsapp;

import dev.parley.conversation.ConversationAddress;
import dev.parley.optout.OptOuts;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants no messages, kept in memory. */
@Singleton
@Primary
public final class RememberedOptOuts implements OptOuts {

    private final Map<ConversationAddress, Boolean> out = new ConcurrentHashMap<>();

    @Override
    public boolean isOut(ConversationAddress conversation) {
        return out.getOrDefault(conversation, false);
    }

    @Override
    public boolean tell(ConversationAddress conversation, boolean isOut, Instant at) {
        return !Boolean.valueOf(isOut).equals(out.put(conversation, isOut));
    }
}
