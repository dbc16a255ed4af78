package dev.parley.template;

import java.time.Instant;

/**
 * A provider tells what it has decided about a template.
 *
 * @param name the template's name there
 * @param language its language there, such as {@code en_GB}
 * @param state what is decided
 * @param at when it was told; of two notices about a template the later one counts
 */
public record ProviderNotice(String name, String language, ProviderState state, Instant at) {}
