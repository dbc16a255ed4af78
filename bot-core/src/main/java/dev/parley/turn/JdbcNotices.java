package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Follows what a provider tells of a conversation itself: it moved, or can be reached or not. */
@Singleton
final class JdbcNotices {

    /**
     * A conversation that is known under the new id already keeps it: this one stays where it was.
     */
    private static final String MOVE =
            """
            UPDATE conversation c SET chat = moved.chat
            FROM unnest(:conversations, :chats) AS moved (id, chat)
            WHERE c.id = moved.id AND NOT EXISTS (
                SELECT FROM conversation other
                WHERE other.channel = c.channel AND other.account = c.account AND other.chat = moved.chat)
            """;

    private static final String REACHABLE =
            """
            UPDATE conversation SET reachable = told.reachable
            FROM unnest(:conversations, :reachable) AS told (id, reachable)
            WHERE conversation.id = told.id
            """;

    /** Whether any of the turns is about such a notice. */
    boolean in(List<TurnResult> results) {
        return results.stream()
                .anyMatch(result ->
                        result.turn().input() instanceof TurnInput.Moved
                                || result.turn().input() instanceof TurnInput.Reachable);
    }

    /** Follows the notices of the turns that were held, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held) {
        List<TurnResult> kept =
                results.stream().filter(result -> held.contains(result.conversation())).toList();
        List<TurnResult> moved = with(kept, TurnInput.Moved.class);
        if (!moved.isEmpty()) {
            JdbcColumns.of(handle.createUpdate(MOVE), moved)
                    .uuid("conversations", result -> result.conversation().value())
                    .text("chats", result -> ((TurnInput.Moved) result.turn().input()).chat())
                    .statement()
                    .execute();
        }
        List<TurnResult> told = with(kept, TurnInput.Reachable.class);
        if (!told.isEmpty()) {
            JdbcColumns.of(handle.createUpdate(REACHABLE), told)
                    .uuid("conversations", result -> result.conversation().value())
                    .flag(
                            "reachable",
                            result -> ((TurnInput.Reachable) result.turn().input()).reachable())
                    .statement()
                    .execute();
        }
    }

    private static List<TurnResult> with(
            List<TurnResult> results, Class<? extends TurnInput> input) {
        return results.stream().filter(result -> input.isInstance(result.turn().input())).toList();
    }
}
