package dev.parley.outbox;

import dev.parley.outbound.Outbound;
import dev.parley.work.Lease;
import java.util.List;

/**
 * Messages that a turn's transaction leased to this process's own sender, so that nobody has to
 * look for them.
 *
 * @param lease the lease on the conversation in the queue of sending
 * @param arrivals the queue's count of arrivals, these messages included
 * @param messages what is to be sent, in order; the first is marked as being sent
 */
public record Handover(Lease lease, long arrivals, List<Outbound> messages) {

    public Handover {
        messages = List.copyOf(messages);
    }
}
