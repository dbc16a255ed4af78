package dev.parley.ai.knowledge.source;

/** A file cannot be read as a document. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableDocumentException(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnreadableDocumentException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Why, in one line that continues the file's name: {@code is protected by a password}. */
    public String reason() {
        return reason;
    }
}
