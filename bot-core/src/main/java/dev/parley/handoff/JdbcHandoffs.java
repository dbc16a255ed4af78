package dev.parley.handoff;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import dev.parley.database.JdbcColumns;
import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of the table {@code handoff} that are not done. */
@Singleton
final class JdbcHandoffs implements Handoffs {

    private static final String OPEN =
            "SELECT count(*), min(wanted_at) FROM handoff WHERE done_at IS NULL";

    private static final String LONGEST =
            """
            SELECT h.number, c.channel, c.account, c.chat, h.language, h.wanted_at
            FROM handoff h JOIN conversation c ON c.id = h.conversation_id
            WHERE h.done_at IS NULL
            ORDER BY h.wanted_at, h.number
            LIMIT :most
            """;

    private static final String WAITS =
            """
            SELECT EXISTS (
                SELECT FROM handoff h JOIN conversation c ON c.id = h.conversation_id
                WHERE h.done_at IS NULL AND c.channel = :channel AND c.account = :account AND c.chat = :chat)
            """;

    private static final String LOOK =
            """
            SELECT h.number, c.channel, c.account, c.chat, h.language, h.wanted_at, c.id
            FROM handoff h JOIN conversation c ON c.id = h.conversation_id
            WHERE h.done_at IS NULL AND h.number = :number
            """;

    private static final String DONE =
            """
            UPDATE handoff SET done_at = :now::timestamptz, done_by = :by
            WHERE number = :number AND done_at IS NULL
            RETURNING conversation_id
            """;

    private final Jdbi jdbi;
    private final JdbcAudit audit;
    private final InstantSource clock;

    JdbcHandoffs(Jdbi jdbi, JdbcAudit audit, InstantSource clock, HandoffMetrics metrics) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
        metrics.watch(this);
    }

    @Override
    public Open open() {
        return jdbi.withHandle(handle ->
                handle.createQuery(OPEN)
                        .map((row, _) -> new Open(row.getInt(1), JdbcColumns.time(row, 2)))
                        .one());
    }

    @Override
    public List<Handoff> longest(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LONGEST)
                        .bind("most", most)
                        .map((row, _) -> handoff(row))
                        .list());
    }

    @Override
    public boolean waits(ConversationAddress conversation) {
        return jdbi.withHandle(handle ->
                handle.createQuery(WAITS)
                        .bind("channel", conversation.channel().value())
                        .bind("account", conversation.account())
                        .bind("chat", conversation.chat())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** A hand-off and the conversation that it is about. */
    private record Found(Handoff handoff, ConversationId conversation) {}

    @Override
    public Optional<Handoff> look(HandoffNumber number, Operator by) {
        return jdbi.inTransaction(handle -> {
            Optional<Found> found =
                    handle.createQuery(LOOK)
                            .bind("number", number.value())
                            .map((row, _) -> new Found(handoff(row), conversation(row, 7)))
                            .findOne();
            found.ifPresent(seen -> note(handle, seen.conversation(), "handoff-shown", number, by));
            return found.map(Found::handoff);
        });
    }

    @Override
    public boolean done(HandoffNumber number, Operator by) {
        return jdbi.inTransaction(handle -> {
            Optional<ConversationId> conversation =
                    handle.createQuery(DONE)
                            .bind("now", clock.instant())
                            .bind("by", by.name())
                            .bind("number", number.value())
                            .map((row, _) -> conversation(row, 1))
                            .findOne();
            conversation.ifPresent(where -> note(handle, where, "handoff-done", number, by));
            return conversation.isPresent();
        });
    }

    private void note(
            Handle handle,
            ConversationId conversation,
            String type,
            HandoffNumber number,
            Operator by) {
        AuditEvent event =
                new AuditEvent(
                        conversation,
                        Optional.empty(),
                        type,
                        Map.of("number", number.toString(), "by", by.name()));
        audit.append(handle, List.of(event), clock.instant());
    }

    private static ConversationId conversation(ResultSet row, int column) throws SQLException {
        return new ConversationId(row.getObject(column, UUID.class));
    }

    private static Handoff handoff(ResultSet row) throws SQLException {
        Instant since = row.getObject(6, OffsetDateTime.class).toInstant();
        return new Handoff(
                new HandoffNumber(row.getLong(1)),
                new ConversationAddress(
                        new ChannelName(row.getString(2)), row.getString(3), row.getString(4)),
                Language.ofTag(row.getString(5)).orElse(Language.ENGLISH),
                since);
    }
}
