package dev.parley.quarantine;

import dev.parley.conversation.ChannelName;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries that came over a channel with the right signature and do not have the shape their
 * provider describes. Each is kept once, encrypted, for a limited time. Safe for use by many
 * threads.
 */
public interface Quarantine {

    /**
     * Keeps a delivery; the same bytes of a channel are kept once.
     *
     * @param reason what is wrong with it, without anything of its content
     * @throws dev.parley.inbox.InboxUnavailableException when it could not be stored; it must not
     *     be acknowledged then
     */
    void keep(ChannelName channel, String reason, byte[] body);

    /** The latest ones, the newest first. */
    List<Quarantined> latest(int most);

    /** The bytes of one, as they came; empty when there is none of this id. */
    Optional<byte[]> body(long id);
}
