package dev.parley.deploy.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of this process.
 *
 * @param all the roles, at least one
 */
public record Roles(Set<Role> all) {

    public Roles {
        all = Set.copyOf(all);
    }

    /** Reads {@code all} or a comma list of roles. */
    public static Roles parse(String list) {
        Set<String> words =
                Arrays.stream(list.split(",")).map(String::trim).collect(Collectors.toSet());
        return words.contains("all")
                ? new Roles(EnumSet.allOf(Role.class))
                : new Roles(
                        words.stream()
                                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()));
    }

    /** Whether this process has a role. */
    public boolean has(Role role) {
        return all.contains(role);
    }
}
