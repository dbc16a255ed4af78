package dev.parley.outbox;

import dev.parley.outbound.OutboundId;
import dev.parley.work.Lease;
import java.time.Instant;
import java.util.Optional;

/**
 * What one attempt to send changes.
 *
 * @param lease the lease it was made under
 * @param row the message
 * @param state what became of it
 * @param external the provider's id: of the message when it was sent, of the chat when that has
 *     moved
 * @param reason why it was not sent
 * @param next what happens with the conversation
 */
record Progress(
        Lease lease,
        OutboundId row,
        State state,
        Optional<String> external,
        Optional<String> reason,
        Next next) {

    /** What became of a message. */
    enum State {
        SENT("sent", 0, 0),
        /** It waits for the provider's rate: the attempt does not count. */
        POSTPONED("pending", 1, 0),
        /** It waits for the person to write again: the attempt does not count. */
        AWAITS_PERSON("pending", 1, 0),
        /** It is tried again. */
        FAILED("pending", 0, 0),
        /** It may have arrived and is sent again. */
        UNCERTAIN("pending", 0, 1),
        /** It may have arrived and waits for an operator. */
        HELD("held", 0, 1),
        /** It is given up; an operator sees it. */
        DEAD("dead", 0, 0),
        /** The person cannot be reached: neither this message nor those after it are sent. */
        UNREACHABLE("unreachable", 0, 0),
        /** The chat has another id; it is sent there. */
        MOVED("pending", 1, 0);

        private final String column;
        private final long takenBack;
        private final long uncertain;

        State(String column, long takenBack, long uncertain) {
            this.column = column;
            this.takenBack = takenBack;
            this.uncertain = uncertain;
        }

        /** The value of the column {@code state}. */
        String column() {
            return column;
        }

        long takenBack() {
            return takenBack;
        }

        long uncertain() {
            return uncertain;
        }
    }

    /** What happens with the conversation after an attempt. */
    sealed interface Next {

        /** The next message is sent at once, under the same lease. */
        record Go(OutboundId row) implements Next {}

        /**
         * Nothing known waits: the lease is given back, and the conversation is idle when the
         * queue's count of arrivals is still this one.
         */
        record Done(long arrivals) implements Next {}

        /**
         * What waits, waits for the person: until then, or less when the queue's count of arrivals
         * is another by now.
         */
        record Await(long arrivals, Instant until) implements Next {}

        /** What waits, waits until then. */
        record Later(Instant at) implements Next {}
    }
}
