package dev.parley.turn;

import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationId;
import dev.parley.inbox.TurnRhythm;
import dev.parley.outbox.JdbcOutbox;
import dev.parley.outbox.NewMessage;
import dev.parley.session.JdbcSessions;
import dev.parley.session.StoredSession;
import dev.parley.work.JdbcWork;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Commits what turns lead to: many turns in one transaction, each fenced by its lease. Inbox rows
 * done, session, outbox, events and the conversation's place in the queue change together or not at
 * all.
 */
@Singleton
final class JdbcTurnResults {

    private static final String FINISH_ROWS =
            """
            UPDATE inbox SET state = finished.state, turn_id = finished.turn_id, reason = finished.reason
            FROM unnest(:rows, :states, :turns, :reasons) AS finished (id, state, turn_id, reason)
            WHERE inbox.id = finished.id AND inbox.state = 'pending'
            """;

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

    private static final String LEAVE_QUEUE =
            """
            DELETE FROM work
            WHERE queue = :queue AND conversation_id = ANY (:conversations) AND NOT EXISTS (
                SELECT FROM inbox i WHERE i.conversation_id = work.conversation_id AND i.state = 'pending')
            """;

    /** What came in meanwhile gets its quiet time, a command none. */
    private static final String STAY_IN_QUEUE =
            """
            UPDATE work
            SET lease_owner = NULL, attempts = 0, since = :now::timestamptz,
                ready_at = CASE WHEN urgent THEN :now::timestamptz ELSE :quiet_until::timestamptz END
            WHERE queue = :queue AND conversation_id = ANY (:conversations)
            """;

    private final Jdbi jdbi;
    private final JdbcSessions sessions;
    private final JdbcOutbox outbox;
    private final JdbcAudit audit;
    private final TurnRhythm rhythm;

    JdbcTurnResults(
            Jdbi jdbi,
            JdbcSessions sessions,
            JdbcOutbox outbox,
            JdbcAudit audit,
            TurnRhythm rhythm) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.outbox = outbox;
        this.audit = audit;
        this.rhythm = rhythm;
    }

    /**
     * Commits results and returns for each whether its lease was still held; of the others nothing
     * is kept.
     */
    List<Boolean> commit(List<TurnResult> results, Instant now) {
        List<StoredSession> changed = new ArrayList<>();
        List<Boolean> kept =
                jdbi.inTransaction(handle -> {
                    changed.clear();
                    Set<ConversationId> held =
                            JdbcWork.lock(
                                    handle,
                                    QueueName.TURNS,
                                    column(results, result -> result.turn().lease()));
                    List<TurnResult> committed =
                            results.stream()
                                    .filter(result ->
                                            held.contains(result.turn().lease().conversation()))
                                    .toList();
                    if (!committed.isEmpty()) {
                        changed.addAll(changedSessions(committed));
                        write(handle, committed, changed, now);
                    }
                    return column(
                            results, result -> held.contains(result.turn().lease().conversation()));
                });
        sessions.cache(changed);
        return kept;
    }

    private void write(
            Handle handle, List<TurnResult> results, List<StoredSession> changed, Instant now) {
        finishRows(handle, results);
        followNotices(handle, results);
        sessions.save(handle, changed, now);
        outbox.append(
                handle, results.stream().flatMap(result -> said(result).stream()).toList(), now);
        audit.append(
                handle,
                results.stream().flatMap(result -> result.allEvents().stream()).toList(),
                now);
        leaveQueue(handle, results, now);
    }

    private static List<StoredSession> changedSessions(List<TurnResult> results) {
        return results.stream()
                .filter(TurnResult::sessionChanged)
                .map(result -> result.turn().session().changed(result.session()))
                .toList();
    }

    private static List<NewMessage> said(TurnResult result) {
        Turn turn = result.turn();
        return result.messages().stream()
                .map(message ->
                        new NewMessage(
                                turn.lease().conversation(), turn.address(), turn.id(), message))
                .toList();
    }

    private static void finishRows(Handle handle, List<TurnResult> results) {
        List<FinishedRow> rows =
                results.stream().flatMap(result -> FinishedRow.of(result).stream()).toList();
        if (!rows.isEmpty()) {
            handle.createUpdate(FINISH_ROWS)
                    .bindArray("rows", Long.class, column(rows, FinishedRow::row))
                    .bindArray("states", String.class, column(rows, FinishedRow::state))
                    .bindArray("turns", UUID.class, column(rows, FinishedRow::turn))
                    .bindArray(
                            "reasons",
                            String.class,
                            rows.stream().map(row -> row.reason().orElse(null)).toArray())
                    .execute();
        }
    }

    private static void followNotices(Handle handle, List<TurnResult> results) {
        List<TurnResult> moved = with(results, TurnInput.Moved.class);
        if (!moved.isEmpty()) {
            update(handle, MOVE, moved)
                    .bindArray(
                            "chats",
                            String.class,
                            column(
                                    moved,
                                    result -> ((TurnInput.Moved) result.turn().input()).chat()))
                    .execute();
        }
        List<TurnResult> told = with(results, TurnInput.Reachable.class);
        if (!told.isEmpty()) {
            update(handle, REACHABLE, told)
                    .bindArray(
                            "reachable",
                            Boolean.class,
                            column(
                                    told,
                                    result ->
                                            ((TurnInput.Reachable) result.turn().input())
                                                    .reachable()))
                    .execute();
        }
    }

    private static List<TurnResult> with(
            List<TurnResult> results, Class<? extends TurnInput> input) {
        return results.stream().filter(result -> input.isInstance(result.turn().input())).toList();
    }

    private void leaveQueue(Handle handle, List<TurnResult> results, Instant now) {
        update(handle, LEAVE_QUEUE, results).bind("queue", QueueName.TURNS.value()).execute();
        update(handle, STAY_IN_QUEUE, results)
                .bind("queue", QueueName.TURNS.value())
                .bind("now", now)
                .bind("quiet_until", now.plus(rhythm.quiet()))
                .execute();
    }

    private static Update update(Handle handle, String sql, List<TurnResult> results) {
        return handle.createUpdate(sql)
                .bindArray(
                        "conversations",
                        UUID.class,
                        column(results, result -> result.turn().lease().conversation().value()));
    }

    private static <T, V> List<V> column(List<T> rows, Function<T, V> value) {
        return rows.stream().map(value).toList();
    }
}
