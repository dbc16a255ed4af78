package dev.parley.work;

import java.util.regex.Pattern;

/**
 * Where at most one process runs at a time, and the next one after it. Who starts at a place knows
 * that everybody who was there before is dead.
 *
 * @param value the same for all who run there, and for nobody else
 */
public record Place(String value) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public Place {
        if (!WORD.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a place is a word of 1 to 64 letters, digits, - and _: " + value);
        }
    }
}
