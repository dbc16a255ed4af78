/**
 * Fetches updates or takes them from Telegram's webhook, and acknowledges them once they are
 * stored.
 */
@NullMarked
package dev.parley.telegram.receiving;

import org.jspecify.annotations.NullMarked;
