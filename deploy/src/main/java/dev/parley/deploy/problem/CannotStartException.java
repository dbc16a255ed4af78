package dev.parley.deploy.problem;

/**
 * Parley cannot start, and its operator can do something about it. The message is one line in plain
 * words: what is wrong, where, and what to do. It is shown as it stands, without a stack trace.
 */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStartException(String line) {
        super(line);
    }

    public CannotStartException(String line, Throwable cause) {
        super(line, cause);
    }
}
