/** People's own accounts for which the bot answers (Telegram Business), as far as they let it. */
@NullMarked
package dev.parley.telegram.business;

import org.jspecify.annotations.NullMarked;
