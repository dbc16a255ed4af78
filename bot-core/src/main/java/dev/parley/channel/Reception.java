package dev.parley.channel;

import dev.parley.conversation.ChannelName;
import java.util.Optional;

/** How receiving from a channel is going in this process. Safe for use by many threads. */
public interface Reception {

    /** The channel. */
    ChannelName channel();

    /**
     * What keeps this process from receiving, in words for an operator, without personal data;
     * empty while all is well, or where it is not this process's turn to receive.
     */
    Optional<String> trouble();
}
