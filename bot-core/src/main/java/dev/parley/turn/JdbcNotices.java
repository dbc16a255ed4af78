package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.directory.JdbcConversations;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Follows what a provider tells of a conversation itself: it moved, or can be reached or not. */
@Singleton
final class JdbcNotices {

    private final JdbcConversations conversations;

    JdbcNotices(JdbcConversations conversations) {
        this.conversations = conversations;
    }

    /** Whether any of the turns is about such a notice. */
    boolean in(List<TurnResult> results) {
        return results.stream()
                .anyMatch(result ->
                        result.turn().input() instanceof TurnInput.Moved
                                || result.turn().input() instanceof TurnInput.Reachable);
    }

    /** Follows the notices of the turns that were held, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held) {
        Map<ConversationId, String> moved = new HashMap<>();
        Map<ConversationId, Boolean> told = new HashMap<>();
        for (TurnResult result : results) {
            if (held.contains(result.conversation())) {
                switch (result.turn().input()) {
                    case TurnInput.Moved(String chat) -> moved.put(result.conversation(), chat);
                    case TurnInput.Reachable(boolean reachable) ->
                            told.put(result.conversation(), reachable);
                    default -> {
                        // Nothing of the conversation itself.
                    }
                }
            }
        }
        conversations.move(handle, moved);
        conversations.reachable(handle, told);
    }
}
