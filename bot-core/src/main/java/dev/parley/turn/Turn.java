package dev.parley.turn;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.TurnId;
import dev.parley.session.Session;
import dev.parley.session.StoredSession;
import dev.parley.work.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One turn of a conversation: what is taken from the inbox together, and answered together.
 *
 * @param id the turn's identity; operators find everything about it by this
 * @param lease the lease it is done under
 * @param address where the conversation takes place
 * @param session what the conversation remembers
 * @param taken rows of the inbox that it answers
 * @param cancelled rows of the inbox that are not answered any more, because the person said so
 * @param waiting rows of the inbox that wait for later turns
 * @param arrivals the queue's count of arrivals when the inbox was read
 * @param heldUntil till when a limit holds it back, or has
 * @param input what is to be answered
 */
record Turn(
        TurnId id,
        Lease lease,
        ConversationAddress address,
        StoredSession session,
        List<Long> taken,
        List<Long> cancelled,
        int waiting,
        long arrivals,
        Optional<Instant> heldUntil,
        TurnInput input) {

    /** The same, remembering something else already. */
    Turn remembering(Session other) {
        StoredSession seen = new StoredSession(session.conversation(), session.version(), other);
        return new Turn(
                id, lease, address, seen, taken, cancelled, waiting, arrivals, heldUntil, input);
    }
}
