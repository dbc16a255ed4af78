package dev.parley.receipt;

import dev.parley.conversation.ChannelName;
import java.util.List;

/** Notes what providers tell about messages that they took. Safe for use by many threads. */
public interface Receipts {

    /**
     * Notes what became of messages. Of what is told twice or out of order the furthest counts. A
     * message that failed becomes a dead letter, or waits for the person; one that is not known is
     * only counted.
     *
     * @throws dev.parley.receipt.ReceiptsUnavailableException when it could not be stored; it must
     *     not be acknowledged then
     */
    void note(ChannelName channel, List<Receipt> receipts);
}
