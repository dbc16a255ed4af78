package dev.parley.turn;

import dev.parley.conversation.ConversationId;
import dev.parley.feedback.JdbcFeedback;
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
    private final JdbcFeedback feedback;

    JdbcFollowUps(
            JdbcNotices notices,
            JdbcHumanWishes wishes,
            JdbcTemplateSendings templates,
            JdbcFeedback feedback) {
        this.notices = notices;
        this.wishes = wishes;
        this.templates = templates;
        this.feedback = feedback;
    }

    /** Whether any of the turns leads to more. */
    boolean in(List<TurnResult> results) {
        return notices.in(results)
                || wishes.in(results)
                || templates.in(results)
                || results.stream()
                        .anyMatch(result -> result.turn().input() instanceof TurnInput.Rated);
    }

    /** Writes what the turns that were held lead to, in their transaction. */
    void follow(Handle handle, List<TurnResult> results, Set<ConversationId> held, Instant now) {
        notices.follow(handle, results, held);
        wishes.follow(handle, results, held, now);
        templates.follow(handle, results, held, now);
        for (TurnResult result : results) {
            if (held.contains(result.conversation())
                    && result.turn().input() instanceof TurnInput.Rated rated) {
                feedback.write(
                        handle,
                        result.conversation(),
                        rated.inbound().sender().address(),
                        rated.answer(),
                        rated.rating(),
                        now);
            }
        }
    }

    /** The transaction is committed. */
    void committed(List<TurnResult> results, Instant now) {
        wishes.committed(results, now);
        templates.committed(results, now);
    }
}
