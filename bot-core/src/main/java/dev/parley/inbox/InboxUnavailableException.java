package dev.parley.inbox;

/** The inbox could not store a delivery; it is not acknowledged and the provider sends it again. */
public final class InboxUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InboxUnavailableException(Throwable cause) {
        super(
                "the inbox could not store what was received; nothing was acknowledged, the provider repeats it",
                cause);
    }
}
