package dev.parley.ai.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time of one day during which the practice is open, written {@code 08:00-12:30}.
 *
 * @param from when it opens
 * @param to when it closes, later on the same day
 */
public record HourRange(LocalTime from, LocalTime to) {

    private static final String EXPECTED = "expected a time such as 08:00-12:30";

    public HourRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    from + "-" + to + " does not end after it begins; " + EXPECTED);
        }
    }

    @JsonCreator
    static HourRange parse(String written) {
        String[] ends = written.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("\"" + written + "\": " + EXPECTED);
        }
        try {
            return new HourRange(
                    LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("\"" + written + "\": " + EXPECTED, wrong);
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** What is left of it before a time. */
    Optional<HourRange> before(LocalTime end) {
        return from.isBefore(end)
                ? Optional.of(to.isAfter(end) ? new HourRange(from, end) : this)
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
