package dev.parley.transcript;

import dev.parley.conversation.ConversationAddress;
import dev.parley.database.Payloads;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads both sides from the inbox and the outbox, in the order in which they were stored. */
@Singleton
final class JdbcTranscript implements Transcript {

    private static final String SINCE =
            """
            WITH here AS (
                SELECT id FROM conversation WHERE channel = :channel AND account = :account AND chat = :chat),
            both_sides AS (
                (SELECT true AS own, i.id, i.external_id, i.payload, i.received_at AS at
                 FROM inbox i JOIN here ON i.conversation_id = here.id
                 WHERE i.id > :received ORDER BY i.id LIMIT :most)
                UNION ALL
                (SELECT false, o.id, '', o.payload, o.created_at
                 FROM outbox o JOIN here ON o.conversation_id = here.id
                 WHERE o.id > :said ORDER BY o.id LIMIT :most))
            SELECT own, id, external_id, payload FROM both_sides ORDER BY at, own DESC, id LIMIT :most
            """;

    /** The place before the newest messages: the newest rows of each side that are left out. */
    private static final String BEFORE_LATEST =
            """
            WITH here AS (
                SELECT id FROM conversation WHERE channel = :channel AND account = :account AND chat = :chat),
            both_sides AS (
                (SELECT true AS own, i.id, i.received_at AS at
                 FROM inbox i JOIN here ON i.conversation_id = here.id ORDER BY i.id DESC LIMIT :most + 1)
                UNION ALL
                (SELECT false, o.id, o.created_at
                 FROM outbox o JOIN here ON o.conversation_id = here.id ORDER BY o.id DESC LIMIT :most + 1)),
            left_out AS (
                SELECT own, id FROM both_sides ORDER BY at DESC, own, id DESC OFFSET :most)
            SELECT coalesce(max(id) FILTER (WHERE own), 0), coalesce(max(id) FILTER (WHERE NOT own), 0) FROM left_out
            """;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTranscript.class);

    private final Jdbi jdbi;
    private final Payloads payloads;

    JdbcTranscript(Jdbi jdbi, Payloads payloads) {
        this.jdbi = jdbi;
        this.payloads = payloads;
    }

    @Override
    public List<Line> latest(ConversationAddress conversation, int most) {
        try {
            Cursor start =
                    jdbi.withHandle(handle ->
                            of(handle.createQuery(BEFORE_LATEST), conversation, most)
                                    .map((row, _) -> new Cursor(row.getLong(1), row.getLong(2)))
                                    .one());
            return since(conversation, start, most);
        } catch (JdbiException failure) {
            throw new TranscriptUnavailableException(failure);
        }
    }

    @Override
    public List<Line> since(ConversationAddress conversation, String event, int most) {
        try {
            return since(conversation, Cursor.of(event), most);
        } catch (JdbiException failure) {
            throw new TranscriptUnavailableException(failure);
        }
    }

    private List<Line> since(ConversationAddress conversation, Cursor start, int most) {
        List<SaidRow> rows =
                jdbi.withHandle(handle ->
                        of(handle.createQuery(SINCE), conversation, most)
                                .bind("received", start.received())
                                .bind("said", start.said())
                                .map((row, _) ->
                                        new SaidRow(
                                                row.getBoolean(1),
                                                row.getLong(2),
                                                row.getString(3),
                                                row.getString(4)))
                                .list());
        List<Line> lines = new ArrayList<>();
        try {
            Cursor place = start;
            for (SaidRow row : rows) {
                place = place.after(row);
                String event = place.event();
                row.message(payloads).ifPresent(message -> lines.add(new Line(event, message)));
            }
        } catch (IllegalArgumentException unreadable) {
            // A newer version's. Skipped, it would be missing from the page for good; a page that
            // ends before it goes on there as soon as a process that can read it brings it.
            LOG.warn("a transcript ends early here: {}", unreadable.getMessage());
        }
        return lines;
    }

    private static Query of(Query query, ConversationAddress conversation, int most) {
        return query.bind("channel", conversation.channel().value())
                .bind("account", conversation.account())
                .bind("chat", conversation.chat())
                .bind("most", most);
    }
}
