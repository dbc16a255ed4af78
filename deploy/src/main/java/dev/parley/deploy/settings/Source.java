package dev.parley.deploy.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One place where values are set. Names are compared by their letters and digits only, so that
 * {@code PARLEY_HTTP_PORT}, {@code parley.http-port} and {@code parley.http.port} are the same.
 *
 * @param name how the place is called towards the operator
 * @param values what is set there, by variable or property name
 */
record Source(String name, Map<String, String> values) {

    Source {
        values =
                values.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        entry -> plain(entry.getKey()),
                                        Map.Entry::getValue,
                                        (first, _) -> first));
    }

    /** The value set here; an empty one is none. */
    Optional<String> get(String variable) {
        return Optional.ofNullable(values.get(plain(variable)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
