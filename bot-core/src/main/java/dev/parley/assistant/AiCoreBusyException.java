package dev.parley.assistant;

import java.time.Duration;

/** The AI core has as many questions waiting as it takes; the question is not the reason. */
public final class AiCoreBusyException extends AiCoreUnavailableException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * What there is too much of.
     *
     * @param wait after how long asking again is worth it
     */
    public AiCoreBusyException(String message, Duration wait) {
        super(message, null);
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }
}
