/** Sends through Twilio's SDK. */
@Configuration
@Requires(property = "parley.whatsapp.provider", value = "twilio")
@NullMarked
package dev.parley.whatsapp.twilio;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
