package dev.parley.mail.message;

/** A mail of which no sense can be made, or only at a price that no mail is worth. */
public final class UnreadableMailException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason what is wrong with it, without anything of its content
     */
    public UnreadableMailException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong with it, for operators. */
    public String reason() {
        return reason;
    }
}
