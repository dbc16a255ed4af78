/** Turns Telegram's updates into what comes in, without input or output. */
@NullMarked
package dev.parley.telegram.update;

import org.jspecify.annotations.NullMarked;
