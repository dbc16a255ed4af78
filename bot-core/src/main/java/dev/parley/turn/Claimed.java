package dev.parley.turn;

import dev.parley.conversation.ConversationAddress;
import dev.parley.work.Lease;

/**
 * A conversation that a turn is to be made of.
 *
 * @param lease the lease it is done under
 * @param address where the conversation takes place
 * @param arrivals the queue's count of arrivals when the inbox was read
 */
record Claimed(Lease lease, ConversationAddress address, long arrivals) {}
