package dev.parley.assistant;

import dev.parley.outbound.Citation;
import java.util.Optional;

/** Finds the passage that a citation on the page leads to. Safe for use by many threads. */
public interface PassageLookup {

    /**
     * The passage as it stands in the knowledge now.
     *
     * @param passage its stable id; anything a person can type into an address bar
     * @return empty when there is none, or none any more
     */
    Optional<Citation> find(String passage);
}
