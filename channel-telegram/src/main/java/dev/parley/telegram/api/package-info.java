/** Calls the Telegram Bot API and says exactly what became of each call. */
@NullMarked
package dev.parley.telegram.api;

import org.jspecify.annotations.NullMarked;
