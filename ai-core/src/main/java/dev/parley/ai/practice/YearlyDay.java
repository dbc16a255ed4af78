package dev.parley.ai.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/** A day that comes once a year: {@code 12-25}, or {@code easter+1} for a movable one. */
sealed interface YearlyDay {

    /** What a movable day begins with. */
    String EASTER = "easter";

    /** Its date in a year. */
    boolean isOn(LocalDate date);

    /**
     * The same date each year.
     *
     * @param day month and day; 29 February comes in leap years only
     */
    record Fixed(MonthDay day) implements YearlyDay {

        @Override
        public boolean isOn(LocalDate date) {
            return MonthDay.from(date).equals(day);
        }
    }

    /**
     * A number of days after Easter Sunday.
     *
     * @param days how many; may be negative
     */
    record AfterEaster(int days) implements YearlyDay {

        @Override
        public boolean isOn(LocalDate date) {
            return date.equals(Easter.sunday(date.getYear()).plusDays(days));
        }
    }

    @JsonCreator
    static YearlyDay parse(String written) {
        return written.startsWith(EASTER)
                ? afterEaster(written.substring(EASTER.length()))
                : new Fixed(monthDay(written));
    }

    private static YearlyDay afterEaster(String days) {
        try {
            return new AfterEaster(days.isEmpty() ? 0 : Integer.parseInt(days));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "\"easter" + days + "\": expected a day such as easter+1", wrong);
        }
    }

    /**
     * A month and a day, written {@code 12-25}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static MonthDay monthDay(String written) {
        try {
            return MonthDay.parse("--" + written);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "\"" + written + "\": expected a day such as 12-25", wrong);
        }
    }
}
