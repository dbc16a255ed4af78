package dev.parley.outbound;

import java.util.List;
import java.util.Optional;

/**
 * A message as a template that is registered with a provider, for when the provider takes nothing
 * else.
 *
 * @param name there
 * @param language there, such as {@code en_GB}
 * @param values what stands in its places, in order
 * @param content the id by which a provider calls it that does not go by its name
 */
public record RegisteredTemplate(
        String name, String language, List<String> values, Optional<String> content) {

    public RegisteredTemplate {
        values = List.copyOf(values);
    }
}
