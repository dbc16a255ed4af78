/** Keeps what was received: stored once, then acknowledged. */
@NullMarked
package dev.parley.inbox;

import org.jspecify.annotations.NullMarked;
