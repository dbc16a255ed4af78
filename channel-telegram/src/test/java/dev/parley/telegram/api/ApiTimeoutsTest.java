package dev.parley.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiTimeoutsTest {

    @Test
    void a_call_takes_seconds_and_a_poll_most_of_a_minute() {
        assertThat(timeouts(Map.of("parley.telegram.token", "1:x")))
                .isEqualTo(
                        new ApiTimeouts(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(50)));
    }

    @Test
    void every_limit_can_be_set_by_its_name() {
        assertThat(
                        timeouts(
                                Map.of(
                                        "parley.telegram.token", "1:x",
                                        "parley.telegram.timeout.connect", "4ms",
                                        "parley.telegram.timeout.call", "5ms",
                                        "parley.telegram.timeout.download", "7ms",
                                        "parley.telegram.timeout.poll", "6ms")))
                .isEqualTo(
                        new ApiTimeouts(
                                Duration.ofMillis(4),
                                Duration.ofMillis(5),
                                Duration.ofMillis(7),
                                Duration.ofMillis(6)));
    }

    private static ApiTimeouts timeouts(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(ApiTimeouts.class);
        }
    }
}
