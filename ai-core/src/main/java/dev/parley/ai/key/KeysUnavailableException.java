package dev.parley.ai.key;

/** The keys cannot be read or written now, because the database is away. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException(Throwable cause) {
        super("the API keys cannot be reached", cause);
    }
}
