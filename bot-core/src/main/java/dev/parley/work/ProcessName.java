package dev.parley.work;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells this process from every other that works on the same database.
 *
 * @param place where it runs, when that is known: a later process there takes over what this one
 *     holds, should it be killed
 * @param start new at each start: leases do not outlive a process
 */
public record ProcessName(Optional<Place> place, String start) {

    private static final String AT = "/";

    static ProcessName create(Optional<Place> place) {
        return new ProcessName(place, ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    }

    /** As it stands beside what this process holds. */
    public String value() {
        return prefix().orElse("") + start;
    }

    /** How the names of all begin that ran at this place; empty where there is none. */
    Optional<String> prefix() {
        return place.map(here -> here.value() + AT);
    }
}
