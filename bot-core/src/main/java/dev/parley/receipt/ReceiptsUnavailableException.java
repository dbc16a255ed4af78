package dev.parley.receipt;

/** What became of messages could not be noted: the provider must bring it again. */
public final class ReceiptsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For the failure of the database. */
    public ReceiptsUnavailableException(Throwable cause) {
        super("receipts cannot be stored", cause);
    }
}
