/** Sends messages within Telegram's limits and says what became of them. */
@NullMarked
package dev.parley.telegram.sending;

import org.jspecify.annotations.NullMarked;
