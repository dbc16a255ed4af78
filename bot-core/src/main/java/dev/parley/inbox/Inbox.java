package dev.parley.inbox;

import dev.parley.inbound.Inbound;
import java.util.List;

/**
 * Where every channel puts what it received. Safe for use by many threads; concurrent calls share
 * one commit.
 */
public interface Inbox {

    /**
     * Stores deliveries in the order given and returns after the commit: only then may the provider
     * be told that they have arrived. A delivery whose external id is known already is not stored
     * again.
     *
     * @return how many were new and how many known
     * @throws InboxUnavailableException when they could not be stored; nothing may be acknowledged
     *     then
     */
    Acceptance accept(List<Inbound> deliveries);

    /** Stores one delivery. See {@link #accept(List)}. */
    default Acceptance accept(Inbound delivery) {
        return accept(List.of(delivery));
    }
}
