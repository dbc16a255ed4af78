package dev.parley.ai.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the practice is and when it is open.
 *
 * @param address in one line
 * @param timeZone the time zone of its hours
 * @param hours the usual hours of each weekday, none where it is closed
 * @param periods times of the year with other hours; the first that holds a day counts
 * @param closed days on which it is closed
 * @param earlyClosing days on which it closes early, with the time
 */
public record PracticeProfile(
        String address,
        ZoneId timeZone,
        WeeklyHours hours,
        List<Period> periods,
        List<YearlyDay> closed,
        List<EarlyClosing> earlyClosing) {

    /** A practice that opens at all opens again within this time. */
    private static final int LONGEST_PAUSE_DAYS = 366;

    public PracticeProfile {
        if (address.isBlank()) {
            throw new IllegalArgumentException("address is empty");
        }
        periods = List.copyOf(periods);
        closed = List.copyOf(closed);
        earlyClosing = List.copyOf(earlyClosing);
    }

    /** When it is open on a date; empty where it is closed. */
    public List<HourRange> on(LocalDate date) {
        if (closed.stream().anyMatch(day -> day.isOn(date))) {
            return List.of();
        }
        List<HourRange> usual = weekOf(date).on(date.getDayOfWeek());
        return earlyClosing.stream()
                .filter(early -> early.day().isOn(date))
                .findFirst()
                .map(early ->
                        usual.stream().flatMap(range -> range.before(early.at()).stream()).toList())
                .orElse(usual);
    }

    /** Whether it is open at a moment. */
    public boolean isOpen(Instant moment) {
        ZonedDateTime there = moment.atZone(timeZone);
        return on(there.toLocalDate()).stream()
                .anyMatch(range -> range.contains(there.toLocalTime()));
    }

    /** When it opens next after a moment; empty where it does not within a year. */
    public Optional<ZonedDateTime> nextOpening(Instant moment) {
        ZonedDateTime there = moment.atZone(timeZone);
        return Stream.iterate(there.toLocalDate(), date -> date.plusDays(1))
                .limit(LONGEST_PAUSE_DAYS)
                .flatMap(date ->
                        on(date).stream().map(range -> date.atTime(range.from()).atZone(timeZone)))
                .filter(opening -> opening.isAfter(there))
                .findFirst();
    }

    private WeeklyHours weekOf(LocalDate date) {
        return periods.stream()
                .filter(period -> period.holds(MonthDay.from(date)))
                .findFirst()
                .map(Period::hours)
                .orElse(hours);
    }

    /**
     * A part of the year with hours of its own.
     *
     * @param from its first day
     * @param to its last day; before the first where it goes over the end of the year
     * @param hours its hours
     */
    record Period(MonthDay from, MonthDay to, WeeklyHours hours) {

        @JsonCreator
        static Period of(
                @JsonProperty(value = "from", required = true) String from,
                @JsonProperty(value = "to", required = true) String to,
                @JsonProperty(value = "hours", required = true) WeeklyHours hours) {
            return new Period(YearlyDay.monthDay(from), YearlyDay.monthDay(to), hours);
        }

        boolean holds(MonthDay day) {
            boolean begun = !day.isBefore(from);
            boolean goesOn = !day.isAfter(to);
            return from.isAfter(to) ? begun || goesOn : begun && goesOn;
        }
    }

    /**
     * A day on which it closes early.
     *
     * @param day the day
     * @param at when it closes, where it is open later on such a day
     */
    record EarlyClosing(YearlyDay day, LocalTime at) {}

    /**
     * The hours of a week.
     *
     * @param byDay for each weekday, in order and without overlap
     */
    public record WeeklyHours(Map<DayOfWeek, List<HourRange>> byDay) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public WeeklyHours {
            byDay = Map.copyOf(byDay);
            for (DayOfWeek day : DayOfWeek.values()) {
                List<HourRange> ranges = byDay.get(day);
                if (ranges == null) {
                    throw new IllegalArgumentException(
                            "hours lack " + day + "; expected all seven days, [] for a closed one");
                }
                requireOrder(day, ranges);
            }
        }

        /** The hours of one weekday. */
        public List<HourRange> on(DayOfWeek day) {
            return byDay.getOrDefault(day, List.of());
        }

        private static void requireOrder(DayOfWeek day, List<HourRange> ranges) {
            for (int i = 1; i < ranges.size(); i++) {
                if (ranges.get(i).from().isBefore(ranges.get(i - 1).to())) {
                    throw new IllegalArgumentException(
                            "the hours of " + day + " overlap or are not in their order");
                }
            }
        }
    }
}
