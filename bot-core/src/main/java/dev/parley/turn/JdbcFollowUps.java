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
    private final JdbcTemplateSendings templates;

    JdbcFollowUps(JdbcNotices notices, JdbcHumanWishes wishes, JdbcTemplateSendings templates) {
        this.notices = notices;
        this.wishes = wishes;
        this.templates = templates;
    }

    /** Whether any of the turns leads to more. */
    boolean in(List<TurnResult> results) {
        return notices.in(results) || wishes.in(results) || templates.in(results);
    }

    /** Writes what the turns that were held lead to, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held, Instant now) {
        notices.follow(handle, results, held);
        wishes.follow(handle, results, held, now);
        templates.follow(handle, results, held, now);
    }

    /** The transaction is committed. */
    void committed(List<TurnResult> results, Instant now) {
        wishes.committed(results, now);
        templates.committed(results, now);
    }
}
