/** Wakes the open chat pages of a conversation when there is something new for them. */
@NullMarked
package dev.parley.web.live;

import org.jspecify.annotations.NullMarked;
