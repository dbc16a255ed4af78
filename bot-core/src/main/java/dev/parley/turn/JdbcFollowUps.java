package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What few turns lead to beside what every turn writes, in the same transaction. */
@Singleton
final class JdbcFollowUps {

    private final JdbcNotices notices;
    private final JdbcHumanWishes wishes;

    JdbcFollowUps(JdbcNotices notices, JdbcHumanWishes wishes) {
        this.notices = notices;
        this.wishes = wishes;
    }

    /** Whether any of the turns leads to more. */
    boolean in(List<TurnResult> results) {
        return notices.in(results) || wishes.in(results);
    }

    /** Writes what the turns that were held lead to, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held, Instant now) {
        notices.follow(handle, results, held);
        wishes.follow(handle, results, held, now);
    }

    /** The transaction is committed. */
    void committed(List<TurnResult> results, Instant now) {
        wishes.committed(results, now);
    }
}
