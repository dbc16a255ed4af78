package dev.parley.template;

import java.util.Optional;

/**
 * The same template as it is registered with WhatsApp.
 *
 * @param name there
 * @param language there, such as {@code en_GB}
 * @param content Twilio's id of it, {@code HX} and 32 hexadecimal digits, for sending through
 *     Twilio
 */
public record ProviderTemplate(String name, String language, Optional<String> content) {}
