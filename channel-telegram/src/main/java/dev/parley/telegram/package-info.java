/**
 * The Telegram channel: how it is set up, how it is doing, and the names of its chats. Off without
 * a bot's token.
 */
@Configuration
@Requires(property = "parley.telegram.token", pattern = "\\S+")
@NullMarked
package dev.parley.telegram;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
