package dev.parley.feedback;

/** What people thought of answers lately. Safe for use by many threads. */
public interface Feedback {

    /**
     * How answers were rated.
     *
     * @param good how often people liked one
     * @param bad how often they did not
     */
    record Ratings(int good, int bad) {}

    /** The opinions of the last seven days. */
    Ratings lately();
}
