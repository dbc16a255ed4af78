package dev.parley.outbox;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.TurnId;
import dev.parley.database.JdbcColumns;
import dev.parley.database.Payloads;
import dev.parley.work.JdbcWork;
import dev.parley.work.QueueName;
import dev.parley.work.Wakeups;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Says things in other conversations, in the transaction of the turn that leads to it. */
@Singleton
public final class JdbcAsides {

    private static final String SAY =
            """
            WITH said AS (
                SELECT * FROM unnest(:conversations, :queues, :payloads)
                    WITH ORDINALITY AS said (conversation_id, queue, payload, place)),
            queued AS (
                INSERT INTO work AS w (queue, conversation_id, ready_at, since)
                SELECT DISTINCT queue, conversation_id, :now::timestamptz, :now::timestamptz FROM said
                ORDER BY conversation_id
                %s)
            INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, changed_at)
            SELECT conversation_id, :turn, payload::json, :now::timestamptz, 'pending', :now::timestamptz FROM said
            ORDER BY place
            """
                    .formatted(JdbcWork.ARRIVES);

    private final Payloads payloads;
    private final Wakeups wakeups;

    JdbcAsides(Payloads payloads, Wakeups wakeups) {
        this.payloads = payloads;
        this.wakeups = wakeups;
    }

    /** Writes messages into the outbox, each conversation's in the order of the list. */
    public void write(Handle handle, TurnId turn, List<Aside> asides, Instant now) {
        JdbcColumns.of(handle.createUpdate(SAY), asides)
                .uuid("conversations", aside -> aside.conversation().value())
                .text("queues", aside -> aside.queue().value())
                .text("payloads", aside -> payloads.write(aside.message()))
                .statement()
                .bind("turn", turn.value())
                .bind("now", now)
                .execute();
    }

    /** Wakes those who send on the channels, once the transaction is committed. */
    public void committed(List<ChannelName> channels, Instant now) {
        channels.stream()
                .map(QueueName::sending)
                .distinct()
                .forEach(queue -> wakeups.ready(queue, now));
    }
}
