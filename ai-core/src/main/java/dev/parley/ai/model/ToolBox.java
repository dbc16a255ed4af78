package dev.parley.ai.model;

import java.util.List;

/** The tools that a model may use for one question. Belongs to one question. */
public interface ToolBox {

    /** What the model is offered; empty: nothing. */
    List<Tool> tools();

    /**
     * Does what a model asked for.
     *
     * @throws InterruptedException when the turn was cancelled or its tools took too long
     */
    Used use(ToolCall call) throws InterruptedException;

    /** What came of a call. */
    sealed interface Used {

        /**
         * It was done, or could not be.
         *
         * @param text what the model gets to read
         */
        record Result(String text) implements Used {}

        /**
         * What the model wrote is no call.
         *
         * @param complaint what is wrong, for the model
         */
        record Malformed(String complaint) implements Used {}
    }

    /** No tools at all. */
    static ToolBox none() {
        return new ToolBox() {

            @Override
            public List<Tool> tools() {
                return List.of();
            }

            @Override
            public Used use(ToolCall call) {
                return new Used.Malformed("There are no tools.");
            }
        };
    }
}
