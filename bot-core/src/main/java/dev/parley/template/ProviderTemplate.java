package dev.parley.template;

/**
 * The same template as it is registered with WhatsApp.
 *
 * @param name there
 * @param language there, such as {@code en_GB}
 */
public record ProviderTemplate(String name, String language) {}
