package dev.parley.ai.model;

/**
 * Calls one kind of model server. Safe for use by many threads; calls block and stop when their
 * thread is interrupted.
 */
public interface ChatProvider {

    Provider provider();

    /**
     * Asks which models there are. Takes no longer than the connection limit; every failure is a
     * result.
     */
    Listing list();

    /**
     * Asks a model. May block as long as the server likes: the caller limits the time. Every
     * foreseen failure is a result.
     */
    Completion complete(RegisteredModel model, Prompt prompt);
}
