package dev.parley.inbox;

import dev.parley.conversation.ConversationAddress;
import dev.parley.work.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation that a turn is to be made of.
 *
 * @param lease the lease it is done under
 * @param address where the conversation takes place
 * @param arrivals the queue's count of arrivals when the inbox was read
 * @param sessionVersion the version of its session; 0 where there is none yet
 * @param heldUntil till when a limit holds it back, or has
 * @param messages what waits in it, in the provider's order
 * @param unread messages that wait behind those; of a flood not all are counted
 */
public record Claimed(
        Lease lease,
        ConversationAddress address,
        long arrivals,
        long sessionVersion,
        Optional<Instant> heldUntil,
        List<PendingMessage> messages,
        int unread) {}
