package dev.parley.ai.knowledge.source;

/** A file cannot be read as a document. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private final boolean empty;

    UnreadableDocumentException(String reason) {
        this(reason, false);
    }

    UnreadableDocumentException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.empty = false;
    }

    private UnreadableDocumentException(String reason, boolean empty) {
        super(reason);
        this.reason = reason;
        this.empty = empty;
    }

    static UnreadableDocumentException withoutText() {
        return new UnreadableDocumentException("holds no text", true);
    }

    /** Whether there is nothing wrong with it but that nothing stands in it. */
    public boolean isEmpty() {
        return empty;
    }

    /** Why, in one line that continues the file's name: {@code is protected by a password}. */
    public String reason() {
        return reason;
    }
}
