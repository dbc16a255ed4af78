package dev.parley.ai.model.operation;

/** Something could not be done with a model; the message says why, for operators. */
public final class ModelOperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such model. */
        UNKNOWN_MODEL,
        /** There is one of that name already. */
        MODEL_EXISTS,
        /** Configuration or its server names it, so it would come back. */
        NOT_REMOVABLE,
        /** Its server cannot be told to do that. */
        NOT_MANAGED,
        /** It is larger than all the memory that models may take. */
        DOES_NOT_FIT,
        /** A file is missing, damaged or no model. */
        BAD_MODEL_FILE,
        /** Its server said no. */
        REFUSED_BY_SERVER,
        /** Its server cannot be reached, or broke off. */
        SERVER_AWAY
    }

    private final Reason reason;

    public ModelOperationException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public ModelOperationException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
