/**
 * Who works on which conversation: queues, leases, wake-ups, and the loop that hands work to
 * threads.
 */
@NullMarked
package dev.parley.work;

import org.jspecify.annotations.NullMarked;
