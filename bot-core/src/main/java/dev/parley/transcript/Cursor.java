package dev.parley.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a transcript: everything up to these rows was seen.
 *
 * @param received the last inbox row
 * @param said the last outbox row
 */
record Cursor(long received, long said) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static final Cursor BEGINNING = new Cursor(0, 0);

    /** The place an event names; the beginning when it names none. */
    static Cursor of(String event) {
        Matcher matcher = SHAPE.matcher(event);
        return matcher.matches()
                ? new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : BEGINNING;
    }

    /** The place after one more row. */
    Cursor after(SaidRow row) {
        return row.own()
                ? new Cursor(Math.max(received, row.id()), said)
                : new Cursor(received, Math.max(said, row.id()));
    }

    String event() {
        return received + "-" + said;
    }
}
