package dev.parley.outbox;

import dev.parley.outbound.Outbound;

/**
 * A message that waits to be sent.
 *
 * @param outbound the message
 * @param attempts how often it was tried before
 * @param cutOff whether it was being sent when its lease ended: nobody knows whether it arrived
 */
record Waiting(Outbound outbound, int attempts, boolean cutOff) {}
