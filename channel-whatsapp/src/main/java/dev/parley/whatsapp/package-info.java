/**
 * The WhatsApp channel: which provider it goes through, and the names of its chats. Off without a
 * provider.
 */
@Configuration
@Requires(property = "parley.whatsapp.provider", pattern = "\\S+")
@NullMarked
package dev.parley.whatsapp;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
