package dev.parley.ai.function;

/** A function cannot do what it was asked to; the caller is told why. */
public final class FunctionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code what is wrong, for programs; stays the same between versions
     * @param reason what is wrong and what to do, for people; nothing personal
     */
    public FunctionRefusedException(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
