package dev.parley.mail.filter;

/** What becomes of a mail. */
public sealed interface Verdict {

    /**
     * It is answered.
     *
     * @param verified whether our mail server vouches that it comes from whom it says
     */
    record Answer(boolean verified) implements Verdict {}

    /**
     * It is stored and never answered.
     *
     * @param kind why: {@code list}, {@code auto-reply}
     */
    record Ignore(String kind) implements Verdict {}

    /** It tells that mails of ours did not arrive; never answered. */
    record Undelivered(Bounce bounce) implements Verdict {}
}
