package dev.parley.assistant;

import java.time.Duration;

/** The AI core could not even be asked, so the question is not the reason. */
public final class AiCoreUnreachableException extends AiCoreUnavailableException {

    private static final long serialVersionUID = 1L;

    private final Duration lasting;

    /**
     * What went wrong.
     *
     * @param lasting for how long it has been out of reach
     */
    public AiCoreUnreachableException(String message, Throwable cause, Duration lasting) {
        super(message, cause);
        this.lasting = lasting;
    }

    public Duration lasting() {
        return lasting;
    }
}
