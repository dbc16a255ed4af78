package dev.parley.assistant;

/** The AI core made no reply; trying again later may help. */
public final class AiCoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AiCoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
