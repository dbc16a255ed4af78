package dev.parley.channel;

/** An attachment that its provider does not give, and will not later. */
public final class AttachmentGoneException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message why, for operators; nothing personal
     */
    public AttachmentGoneException(String message) {
        super(message);
    }
}
