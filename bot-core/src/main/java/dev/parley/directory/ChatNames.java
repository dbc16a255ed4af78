package dev.parley.directory;

import java.util.Optional;

/**
 * What a provider calls a person by. At least one of the names is there, or nobody is meant.
 *
 * @param id the provider's own id of the person, which stays theirs
 * @param phone the telephone number, in E.164; another person may have it one day
 */
public record ChatNames(Optional<String> id, Optional<String> phone) {

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return id.isEmpty() && phone.isEmpty();
    }
}
