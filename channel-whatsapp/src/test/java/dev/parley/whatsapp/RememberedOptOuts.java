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

    private final Map<ConversationAddress, Permission> permissions = new ConcurrentHashMap<>();

    @Override
    public Permission permission(ConversationAddress conversation) {
        return permissions.getOrDefault(conversation, Permission.ALL);
    }

    @Override
    public void lastWordSaid(ConversationAddress conversation) {
        permissions.replace(conversation, Permission.LAST_WORD, Permission.NOTHING);
    }

    @Override
    public boolean tell(ConversationAddress conversation, boolean out, Instant at) {
        boolean changes = out != isOut(conversation);
        if (changes) {
            permissions.put(conversation, out ? Permission.LAST_WORD : Permission.ALL);
        }
        return changes;
    }
}
