package dev.parley.inbox;

import dev.parley.work.Lease;
import java.util.Optional;

/**
 * A delivery that was stored.
 *
 * @param key what tells it from others
 * @param id its row
 * @param lease the lease of its conversation, where that was claimed with it
 * @param arrivals the queue's count of arrivals
 * @param sessionVersion the version of the conversation's session; 0 where there is none yet
 */
record StoredRow(
        Received.Key key, long id, Optional<Lease> lease, long arrivals, long sessionVersion) {}
