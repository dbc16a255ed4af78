/** Meta's Cloud API, spoken to Meta itself or to 360dialog, which passes it on. */
@Configuration
@Requires(property = "parley.whatsapp.provider", pattern = "cloud|360dialog")
@NullMarked
package dev.parley.whatsapp.cloud;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
