package dev.parley.ai.model.operation;

import java.util.Optional;

/**
 * News of work on a model that takes a while.
 *
 * @param step what is being done, in the server's words
 * @param done how much of it is done, in bytes
 * @param total how much there is to do, in bytes
 */
public record Progress(String step, Optional<Long> done, Optional<Long> total) {

    /** A step of which nobody says how long it takes. */
    public static Progress of(String step) {
        return new Progress(step, Optional.empty(), Optional.empty());
    }
}
