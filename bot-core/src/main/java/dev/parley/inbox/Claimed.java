package dev.parley.inbox;

import dev.parley.conversation.ConversationAddress;
import dev.parley.work.Lease;
import java.util.List;

/**
 * A conversation that a turn is to be made of.
 *
 * @param lease the lease it is done under
 * @param address where the conversation takes place
 * @param arrivals the queue's count of arrivals when the inbox was read
 * @param sessionVersion the version of its session; 0 where there is none yet
 * @param messages what waits in it, in the provider's order
 */
public record Claimed(
        Lease lease,
        ConversationAddress address,
        long arrivals,
        long sessionVersion,
        List<PendingMessage> messages) {}
