package dev.parley.inbox;

import dev.parley.inbound.Inbound;

/**
 * A row of the inbox that waits for its turn.
 *
 * @param row its id
 * @param inbound what was received
 * @param interrupts whether what waits before it is not answered any more
 */
public record PendingMessage(long row, Inbound inbound, boolean interrupts) {}
