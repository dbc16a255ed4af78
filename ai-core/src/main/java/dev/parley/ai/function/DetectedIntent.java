package dev.parley.ai.function;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody seems to want.
 *
 * @param function the function that does it
 * @param arguments its arguments as far as the words tell; not checked
 * @param confidence 0 to 1
 */
public record DetectedIntent(FunctionDefinition function, ObjectNode arguments, double confidence) {

    public DetectedIntent {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
        }
    }
}
