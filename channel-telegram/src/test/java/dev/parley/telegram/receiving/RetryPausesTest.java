package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.api.ApiAnswer;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RetryPausesTest {

    private static final RetryPauses PAUSES =
            new RetryPauses(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));

    @Test
    void pauses_are_of_seconds_and_can_be_set_by_name() {
        assertThat(pauses(Map.of("parley.telegram.token", "1:x"))).isEqualTo(PAUSES);
        assertThat(
                        pauses(
                                Map.of(
                                        "parley.telegram.token", "1:x",
                                        "parley.telegram.retry.first", "1ms",
                                        "parley.telegram.retry.longest", "2ms",
                                        "parley.telegram.retry.refused", "3ms")))
                .isEqualTo(
                        new RetryPauses(
                                Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3)));
    }

    @Test
    void while_telegram_is_away_pauses_grow_to_half_a_minute() {
        ApiAnswer away = new ApiAnswer.Unsent("connection refused");
        assertThat(PAUSES.after(away, 1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(PAUSES.after(away, 100))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void while_telegram_refuses_it_is_asked_every_few_minutes_only() {
        assertThat(PAUSES.after(rejected(401, Optional.empty()), 1))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(PAUSES.after(rejected(401, Optional.empty()), 100))
                .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Test
    void telegrams_own_wait_is_kept_to_the_second() {
        assertThat(PAUSES.after(rejected(429, Optional.of(Duration.ofSeconds(77))), 1))
                .isEqualTo(Duration.ofSeconds(77));
    }

    private static RetryPauses pauses(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(RetryPauses.class);
        }
    }

    private static ApiAnswer rejected(int code, Optional<Duration> retryAfter) {
        return new ApiAnswer.Rejected(code, "refused", retryAfter, OptionalLong.empty());
    }
}
