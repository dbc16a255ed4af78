package dev.parley.ai.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample practice's profile, against what its page on opening hours says. */
final class PracticeProfileTest {

    private static final Path PRACTICE = Path.of("..", "deploy", "practice");

    private final PracticeProfile profile = PracticeFile.read(sample(), "sample");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-30 | 08:00-19:00 | a Monday",
                "2026-11-28 | 09:00-12:00 | a Saturday",
                "2026-11-29 | '' | a Sunday",
                "2026-08-03 | 08:00-18:00 | a Monday in August",
                "2026-08-08 | '' | a Saturday in August",
                "2026-09-01 | 08:00-19:00 | a Tuesday after August",
                "2026-12-24 | 08:00-16:00 | Christmas Eve on a Thursday",
                "2022-12-24 | 09:00-12:00 | Christmas Eve on a Saturday",
                "2026-12-25 | '' | Christmas Day",
                "2026-04-06 | '' | Easter Monday",
                "2026-05-14 | '' | Ascension Day",
                "2026-05-25 | '' | Whit Monday",
                "2027-03-29 | '' | Easter Monday of another year",
                "2026-05-15 | 08:00-19:00 | the working day after Ascension Day"
            })
    void each_day_has_the_hours_of_the_page(LocalDate date, String hours, String day) {
        assertThat(profile.on(date))
                .as(day)
                .map(HourRange::toString)
                .isEqualTo(hours.isEmpty() ? List.of() : List.of(hours));
    }

    @Test
    void the_page_still_says_what_the_profile_says() throws IOException {
        String page = Files.readString(PRACTICE.resolve("en/opening-hours.md"));
        assertThat(page)
                .contains(
                        "open Monday to Friday from 8:00 to 19:00 and Saturday from 9:00 to 12:00",
                        "closed on Sunday and on public holidays",
                        "1 January, Easter Monday, 1 May, 8 May, Ascension Day, Whit Monday, 14 July,"
                                + " 15 August, 1 November, 11 November and 25 December",
                        "On 24 December and 31 December, if they fall on a weekday, the practice closes at 16:00",
                        "From 1 to 31 August, the practice is open Monday to Friday from 8:00 to 18:00 and closed on Saturday");
        assertThat(Files.readString(PRACTICE.resolve("en/getting-here.md")))
                .contains(profile.address());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T07:59:59+01:00,false",
        "2026-11-30T08:00:00+01:00,true",
        "2026-11-30T18:59:59+01:00,true",
        "2026-11-30T19:00:00+01:00,false",
        "2026-07-01T06:30:00Z,true"
    })
    void it_is_open_from_the_first_to_before_the_last_minute_of_its_own_time(
            OffsetDateTime moment, boolean open) {
        assertThat(profile.isOpen(moment.toInstant())).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T22:00:00+01:00,2026-11-28T09:00+01:00[Europe/Paris]",
        "2026-11-28T10:00:00+01:00,2026-11-30T08:00+01:00[Europe/Paris]",
        "2026-12-24T16:00:00+01:00,2026-12-26T09:00+01:00[Europe/Paris]"
    })
    void it_opens_next_when_it_is_not_open_yet(OffsetDateTime moment, ZonedDateTime opening) {
        assertThat(profile.nextOpening(moment.toInstant())).hasValue(opening);
    }

    @Test
    void a_practice_that_never_opens_does_not_open_next() {
        String closed = sample().replaceAll("\\[\"[0-9:-]+\"]", "[]");
        assertThat(
                        PracticeFile.read(closed, "closed")
                                .nextOpening(OffsetDateTime.parse("2026-11-27T22:00Z").toInstant()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:00-19:00 | 19:00-08:00 | does not end after it begins",
                "08:00-19:00 | 8-19 | expected a time such as 08:00-12:30",
                "sunday: [] | sonntag: [] | sonntag",
                "easter+39, easter | eastern+39, easter | expected a day such as easter+1",
                "12-25 | 13-25 | expected a day such as 12-25",
                "Europe/Paris | Europe/Lorvane | time-zone",
                "early-closing | early | expected the keys address, time-zone",
                "address: 12 | addresse: 12 | address is missing",
            })
    void a_wrong_profile_is_refused_with_the_place(String right, String wrong, String told) {
        assertThatThrownBy(() ->
                        PracticeFile.read(
                                sample().replaceFirst(Pattern.quote(right), wrong),
                                "practice.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("practice.yaml: ")
                .hasMessageContaining(told);
    }

    private static String sample() {
        try {
            return Files.readString(PRACTICE.resolve("practice.yaml"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
