package dev.parley.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How waits are told. */
final class WaitWordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,1",
        "PT1S,1",
        "PT1M,1",
        "PT61S,2",
        "PT10M,10",
        "PT11M,15",
        "PT31M,35",
        "PT56M,60",
        "PT9H,60"
    })
    void a_wait_is_rounded_up_to_what_people_say(Duration wait, int minutes) {
        assertThat(WaitWords.minutes(wait)).isEqualTo(minutes);
    }
}
