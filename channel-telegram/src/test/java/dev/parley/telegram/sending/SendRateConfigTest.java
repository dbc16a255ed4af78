package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendRateConfigTest {

    @Test
    void telegrams_own_limits_are_the_defaults() {
        assertThat(config(Map.of("parley.telegram.token", "1:x")))
                .isEqualTo(new SendRateConfig(30, 1, 3, 20));
    }

    @Test
    void every_limit_can_be_set_by_its_name() {
        assertThat(
                        config(
                                Map.of(
                                        "parley.telegram.token", "1:x",
                                        "parley.telegram.rate.per-second", "0",
                                        "parley.telegram.rate.per-chat", "0",
                                        "parley.telegram.rate.chat-burst", "5",
                                        "parley.telegram.rate.per-group-minute", "0")))
                .isEqualTo(new SendRateConfig(0, 0, 5, 0));
    }

    private static SendRateConfig config(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(SendRateConfig.class);
        }
    }
}
