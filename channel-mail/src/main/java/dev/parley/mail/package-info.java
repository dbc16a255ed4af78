/**
 * The mail channel: how it is set up, how it is doing, and the names of its conversations. Off
 * without an address.
 */
@Configuration
@Requires(property = "parley.mail.address", pattern = "\\S+")
@NullMarked
package dev.parley.mail;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
