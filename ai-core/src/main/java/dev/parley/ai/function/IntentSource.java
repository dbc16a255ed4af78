package dev.parley.ai.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A way of telling which function somebody wants, beside the words that stand on the functions
 * themselves. Safe for use by many threads.
 */
public interface IntentSource {

    /**
     * What these words ask for, as far as this source can tell. The sources are asked in their
     * order ({@link io.micronaut.core.annotation.Order}), until one is certain.
     *
     * @param query the words
     * @param caller who says them; what they may not learn from tells nothing
     */
    Optional<Guess> guess(String query, Caller caller) throws InterruptedException;

    /**
     * A function that may be meant.
     *
     * @param function its name
     * @param arguments its arguments, not checked
     * @param confidence 0 to 1
     */
    record Guess(FunctionName function, ObjectNode arguments, double confidence) {}
}
