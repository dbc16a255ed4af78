package dev.parley.outbound;

import java.util.List;

/**
 * A message as a template that is registered with a provider, for when the provider takes nothing
 * else.
 *
 * @param name there
 * @param language there, such as {@code en_GB}
 * @param values what stands in its places, in order
 */
public record RegisteredTemplate(String name, String language, List<String> values) {

    public RegisteredTemplate {
        values = List.copyOf(values);
    }
}
