package dev.parley.mail.thread;

import java.util.Locale;
import java.util.regex.Pattern;

/** Subjects without what mail programs put before them. Pure. */
public final class Topic {

    private static final Pattern PREFIXES =
            Pattern.compile(
                    "(?iu)^\\s*(?:(?:re|aw|sv|ref|réf|rép|rep|răsp|rasp|r|fwd?|tr)\\s?(?:\\[\\d+])?\\s?:\\s*)+");

    private Topic() {}

    /** A subject without "Re:" and the like. */
    public static String withoutPrefixes(String subject) {
        return PREFIXES.matcher(subject).replaceFirst("").strip();
    }

    /** The subject of an answer. */
    public static String answering(String subject) {
        String topic = withoutPrefixes(subject);
        return topic.isEmpty() ? "Re:" : "Re: " + topic;
    }

    /** Whether a subject says that its mail answers another or passes it on. */
    static boolean isReply(String subject) {
        return PREFIXES.matcher(subject).find();
    }

    /** What is the same for all mails about one thing. */
    static String key(String subject) {
        String topic = withoutPrefixes(subject).toLowerCase(Locale.ROOT);
        return topic.length() > 200 ? topic.substring(0, 200) : topic;
    }
}
