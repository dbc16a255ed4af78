package dev.parley.whatsapp.twilio;

/** Something answered that is not Twilio, such as a proxy's error page. */
final class ForeignAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ForeignAnswerException(int status) {
        super("HTTP " + status + " without JSON");
        this.status = status;
    }

    /** The answer's status. */
    int status() {
        return status;
    }
}
