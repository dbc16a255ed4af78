package dev.parley.telegram.business;

import java.util.Optional;

/** The business connections that Telegram told of. Safe for use by many threads. */
public interface BusinessConnections {

    /** Keeps what is true of a connection from now on. */
    void keep(BusinessConnection connection);

    /** The connection of an id; empty while Telegram has not told of it. */
    Optional<BusinessConnection> find(String id);
}
