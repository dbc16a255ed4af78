package dev.parley.assistant;

import java.util.List;
import java.util.Optional;

/**
 * Answers questions under the organisation's rules. Safe for use by many threads; calls block for
 * as long as a model thinks and stop when their thread is interrupted.
 */
public interface AiCore {

    /**
     * Answers one turn. Every outcome the rules foresee is a {@link Reply}; the model being away is
     * none of the caller's business, the core falls back by itself.
     *
     * @throws AiCoreUnavailableException when no reply could be made; the turn is tried again later
     * @throws InterruptedException when the turn was cancelled
     */
    Reply reply(Question question) throws InterruptedException;

    /**
     * Whether words point to an emergency, so that they must not wait. Asks no model.
     *
     * @throws AiCoreUnavailableException when that cannot be told
     * @throws InterruptedException when the turn was cancelled
     */
    boolean isEmergency(String text) throws InterruptedException;

    /**
     * Loads a model into its server's memory, where that has to be done before it can answer; may
     * take minutes.
     *
     * @throws AiCoreUnavailableException when it could not be loaded
     * @throws InterruptedException when the caller was interrupted
     */
    void prepare(ModelName model) throws InterruptedException;

    /**
     * Puts what was said into few words, without personal data, for the conversation to go on from.
     * May take as long as a model needs.
     *
     * @return empty where no model wrote any
     * @throws AiCoreUnavailableException when that cannot be done now
     * @throws InterruptedException when the caller was interrupted
     */
    Optional<String> summarise(Past past) throws InterruptedException;

    /** The models that can answer now or could, the default first. */
    List<Model> models();
}
