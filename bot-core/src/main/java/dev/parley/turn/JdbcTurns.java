package dev.parley.turn;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import dev.parley.inbound.Inbound;
import dev.parley.inbox.Claimed;
import dev.parley.inbox.PendingMessage;
import dev.parley.inbox.TurnRhythm;
import dev.parley.session.JdbcSessions;
import dev.parley.session.StoredSession;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads what waits in claimed conversations, all of them in one query. */
@Singleton
final class JdbcTurns {

    /**
     * A flood does not come into memory at once: what is beyond waits for the next turns. Where
     * every message is a turn of its own, the next one is all that is needed, unless one waits that
     * interrupts; what is not read is only counted.
     */
    private static final String WAITING =
            """
            SELECT c.id, c.channel, c.account, coalesce(c.now_chat, c.chat), w.arrivals, coalesce(s.version, 0), w.not_before, i.id, i.payload, i.interrupts,
                   CASE WHEN :one_by_one THEN (
                       SELECT count(*) FROM (
                           SELECT FROM inbox WHERE conversation_id = c.id AND state = 'pending' LIMIT 100) all_that_waits) END
            FROM unnest(:conversations) AS claimed (conversation_id)
            JOIN conversation c ON c.id = claimed.conversation_id
            JOIN work w ON w.queue = :queue AND w.conversation_id = c.id AND w.conversation_id = ANY (:conversations)
            LEFT JOIN session s ON s.conversation_id = c.id AND s.conversation_id = ANY (:conversations)
            LEFT JOIN LATERAL (
                SELECT id, position, payload, interrupts FROM inbox
                WHERE conversation_id = c.id AND state = 'pending'
                ORDER BY position, id
                LIMIT CASE WHEN :one_by_one AND NOT EXISTS (
                    SELECT FROM inbox WHERE conversation_id = c.id AND state = 'pending' AND interrupts)
                    THEN 1 ELSE 100 END) i ON true
            WHERE c.id = ANY (:conversations)
            ORDER BY c.id, i.position, i.id
            """;

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final JdbcSessions sessions;
    private final TurnAssembly assembly;
    private final boolean oneByOne;

    JdbcTurns(Jdbi jdbi, Payloads payloads, JdbcSessions sessions, TurnRhythm rhythm) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.sessions = sessions;
        this.oneByOne = rhythm.oneByOne();
        this.assembly = new TurnAssembly(oneByOne);
    }

    /** A row of the query: a conversation, and one message that waits in it, if any does. */
    private record Row(
            ConversationId conversation,
            ConversationAddress address,
            long arrivals,
            long sessionVersion,
            Optional<Instant> heldUntil,
            Optional<PendingMessage> message,
            int waiting) {}

    /** The next turn of each conversation. */
    List<Turn> next(List<Lease> leases) {
        return of(read(leases));
    }

    /** The next turns of conversations of which it is known already what waits in them. */
    List<Turn> of(List<Claimed> conversations) {
        Map<ConversationId, Long> versions =
                conversations.stream()
                        .collect(
                                Collectors.toMap(
                                        claimed -> claimed.lease().conversation(),
                                        Claimed::sessionVersion));
        Map<ConversationId, StoredSession> remembered = sessions.load(versions);
        return conversations.stream()
                .flatMap(claimed ->
                        Optional.ofNullable(remembered.get(claimed.lease().conversation())).stream()
                                .map(session -> assembly.assemble(claimed, session)))
                .toList();
    }

    private List<Claimed> read(List<Lease> leases) {
        Map<ConversationId, List<Row>> rows =
                jdbi.withHandle(handle ->
                        JdbcColumns.of(handle.createQuery(WAITING), leases)
                                .uuid("conversations", lease -> lease.conversation().value())
                                .statement()
                                .bind("queue", QueueName.TURNS.value())
                                .bind("one_by_one", oneByOne)
                                .map((row, _) -> row(row))
                                .stream()
                                .collect(Collectors.groupingBy(Row::conversation)));
        return leases.stream()
                .filter(lease -> rows.containsKey(lease.conversation()))
                .map(lease -> claimed(lease, rows.getOrDefault(lease.conversation(), List.of())))
                .toList();
    }

    private static Claimed claimed(Lease lease, List<Row> rows) {
        Row any = rows.getFirst();
        List<PendingMessage> messages =
                rows.stream().flatMap(row -> row.message().stream()).toList();
        return new Claimed(
                lease,
                any.address(),
                any.arrivals(),
                any.sessionVersion(),
                any.heldUntil(),
                messages,
                Math.max(0, any.waiting() - messages.size()));
    }

    private Row row(ResultSet row) throws SQLException {
        long message = row.getLong(8);
        return new Row(
                new ConversationId(row.getObject(1, UUID.class)),
                new ConversationAddress(
                        new ChannelName(row.getString(2)), row.getString(3), row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                JdbcColumns.time(row, 7),
                message == 0
                        ? Optional.empty()
                        : Optional.of(
                                new PendingMessage(
                                        message,
                                        payloads.read(row.getString(9), Inbound.class),
                                        row.getBoolean(10))),
                row.getInt(11));
    }
}
