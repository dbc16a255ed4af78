/**
 * A server that speaks the Telegram Bot API as Telegram does, with the people who write to the bot.
 */
@NullMarked
package dev.parley.testservers.telegram;

import org.jspecify.annotations.NullMarked;
