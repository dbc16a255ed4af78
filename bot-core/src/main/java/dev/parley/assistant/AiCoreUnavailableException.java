package dev.parley.assistant;

import org.jspecify.annotations.Nullable;

/** The AI core made no reply; trying again later may help. */
public sealed class AiCoreUnavailableException extends RuntimeException
        permits AiCoreBusyException, AiCoreUnreachableException {

    private static final long serialVersionUID = 1L;

    public AiCoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
