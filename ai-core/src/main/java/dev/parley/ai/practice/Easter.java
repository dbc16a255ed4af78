package dev.parley.ai.practice;

import java.time.LocalDate;

/** When Easter is. */
final class Easter {

    private Easter() {}

    /**
     * Easter Sunday of the Gregorian calendar, by the way published in Nature, 20 April 1876, which
     * has no exceptions (Meeus, Astronomical Algorithms, chapter 8).
     */
    static LocalDate sunday(int year) {
        int century = year / 100;
        int ofCentury = year % 100;
        int lunar = year % 19;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * lunar + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (lunar + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
