package dev.parley.ai.model.window;

import dev.parley.ai.model.RegisteredModel;
import jakarta.inject.Singleton;

/** How much text a model takes in at once. Safe for use by many threads. */
@Singleton
public final class ContextWindow {

    private final WindowConfig config;

    ContextWindow(WindowConfig config) {
        this.config = config;
    }

    /**
     * The tokens that a call may take up, question and answer: the model's own length, but no more
     * than is configured. Memory that a server sets aside for text grows with it, and few answers
     * need all that a large model could read.
     */
    public int of(RegisteredModel model) {
        return model.details()
                .contextLength()
                .map(length -> Math.min(length, config.tokens()))
                .orElse(config.tokens());
    }
}
