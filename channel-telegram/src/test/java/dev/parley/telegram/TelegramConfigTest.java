package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelegramConfigTest {

    private static final String TOKEN = "123456:AAE-secret_part";

    @Test
    void a_token_is_enough() {
        try (ApplicationContext context =
                ApplicationContext.run(Map.of("parley.telegram.token", TOKEN))) {
            TelegramConfig config = context.getBean(TelegramConfig.class);
            assertThat(config.token()).contains(TOKEN);
            assertThat(config.apiUrl()).isEqualTo("https://api.telegram.org");
            assertThat(config.receiving()).isEqualTo(TelegramConfig.Mode.POLLING);
            assertThat(config.webhookSecret()).isEmpty();
            assertThat(config.publicUrl()).isEmpty();
        }
    }

    @Test
    void everything_can_be_set_by_its_name() {
        Map<String, Object> set =
                Map.of(
                        "parley.telegram.token", TOKEN,
                        "parley.telegram.api-url", "http://127.0.0.1:8081/telegram/",
                        "parley.telegram.mode", "Webhook",
                        "parley.telegram.webhook-secret", "abc_-1",
                        "parley.public-url", "https://bot.example.org/");
        try (ApplicationContext context = ApplicationContext.run(set)) {
            TelegramConfig config = context.getBean(TelegramConfig.class);
            assertThat(config.apiUrl()).isEqualTo("http://127.0.0.1:8081/telegram");
            assertThat(config.receiving()).isEqualTo(TelegramConfig.Mode.WEBHOOK);
            assertThat(config.webhookSecret()).contains("abc_-1");
            assertThat(config.publicUrl()).contains("https://bot.example.org");
        }
    }

    @Test
    void without_a_token_the_channel_is_off() {
        for (Map<String, Object> none :
                java.util.List.<Map<String, Object>>of(
                        Map.of(),
                        Map.of("parley.telegram.token", ""),
                        Map.of("parley.telegram.mode", "webhook"))) {
            try (ApplicationContext context = ApplicationContext.run(none)) {
                assertThat(context.containsBean(TelegramStatus.class)).isFalse();
                assertThat(context.containsBean(TelegramConfig.class)).isFalse();
            }
        }
    }

    @Test
    void a_wrong_value_is_told_with_its_variable_and_what_is_expected() {
        assertRefused("parley.telegram.token", "not-a-token", "PARLEY_TELEGRAM_TOKEN", "BotFather");
        assertRefused("parley.telegram.mode", "pull", "PARLEY_TELEGRAM_MODE", "polling or webhook");
        assertRefused("parley.telegram.mode", "webhook", "PARLEY_PUBLIC_URL", "https");
        assertRefused("parley.telegram.api-url", "telegram", "PARLEY_TELEGRAM_API_URL", "https://");
        assertRefused(
                "parley.telegram.webhook-secret",
                "a b",
                "PARLEY_TELEGRAM_WEBHOOK_SECRET",
                "1 to 256");
        assertRefused("parley.public-url", "bot.example.org", "PARLEY_PUBLIC_URL", "https://");
    }

    @Test
    void no_secret_is_printed() {
        try (ApplicationContext context =
                ApplicationContext.run(
                        Map.of(
                                "parley.telegram.token",
                                TOKEN,
                                "parley.telegram.webhook-secret",
                                "s3cret"))) {
            assertThat(context.getBean(TelegramConfig.class).toString())
                    .doesNotContain("secret_part", "s3cret");
            assertThat(new BotToken(TOKEN)).hasToString("123456:…");
        }
    }

    private static void assertRefused(String name, String value, String... words) {
        Map<String, Object> properties = new HashMap<>(Map.of("parley.telegram.token", TOKEN));
        properties.put(name, value);
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            assertThatThrownBy(() -> context.getBean(TelegramConfig.class))
                    .rootCause()
                    .hasMessageContainingAll(words);
        }
    }
}
