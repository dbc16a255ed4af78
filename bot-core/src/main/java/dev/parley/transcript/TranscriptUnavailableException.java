package dev.parley.transcript;

/** What was said cannot be read now; the page goes on when it can. */
public final class TranscriptUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TranscriptUnavailableException(Throwable cause) {
        super("what was said cannot be read; the page tries again by itself", cause);
    }
}
