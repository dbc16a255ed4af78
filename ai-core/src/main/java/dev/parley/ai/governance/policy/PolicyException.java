package dev.parley.ai.governance.policy;

/** A policy file that cannot be used; the message is one line for the operator. */
final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(message);
    }
}
