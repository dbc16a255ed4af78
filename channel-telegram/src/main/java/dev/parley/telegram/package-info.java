/** The Telegram channel: from Bot API updates to the inbox, from the outbox to Bot API calls. */
@NullMarked
package dev.parley.telegram;

import org.jspecify.annotations.NullMarked;
