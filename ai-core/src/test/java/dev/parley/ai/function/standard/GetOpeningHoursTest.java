package dev.parley.ai.function.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.practice.PracticeProfile;
import dev.parley.rendering.Practice;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GetOpeningHoursTest {

    private final AiCoreProgram program;

    GetOpeningHoursTest(Storage storage) {
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of("parley.practice.file", "../deploy/practice/practice.yaml"));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void without_a_date_it_tells_of_today_by_the_clock() {
        GetOpeningHours.Hours hours =
                at("2026-11-28T10:30:00Z").hours(new GetOpeningHours.Wanted(null));
        assertThat(hours.date()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(hours.open()).containsExactly(new GetOpeningHours.Range("09:00", "12:00"));
        assertThat(hours.openNow()).isTrue();
        assertThat(hours.opensNext()).hasValue(OffsetDateTime.parse("2026-11-30T08:00+01:00"));
        assertThat(hours.usualWeek()).hasSize(7);
    }

    @Test
    void today_is_the_practice_s_day_and_not_the_machine_s() {
        assertThat(at("2026-11-28T23:30:00Z").hours(new GetOpeningHours.Wanted(null)).date())
                .isEqualTo(LocalDate.of(2026, 11, 29));
    }

    @Test
    void for_another_date_it_still_tells_whether_it_is_open_now() {
        GetOpeningHours.Hours hours =
                at("2026-11-28T13:00:00Z")
                        .hours(new GetOpeningHours.Wanted(LocalDate.of(2026, 12, 25)));
        assertThat(hours.open()).isEmpty();
        assertThat(hours.openNow()).isFalse();
    }

    private GetOpeningHours at(String moment) {
        return new GetOpeningHours(
                program.bean(PracticeProfile.class),
                new Practice("Practice", "1234", "112"),
                () -> Instant.parse(moment));
    }
}
