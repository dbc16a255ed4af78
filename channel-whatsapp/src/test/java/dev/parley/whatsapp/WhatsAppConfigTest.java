package dev.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatsAppConfigTest {

    private static final Map<String, Object> CLOUD =
            Map.of(
                    "parley.whatsapp.provider", "cloud",
                    "parley.whatsapp.token", "secret-token",
                    "parley.whatsapp.phone-number-id", "106540352242922",
                    "parley.whatsapp.app-secret", "secret-of-the-app",
                    "parley.whatsapp.verify-token", "secret-word");

    @Test
    void without_a_provider_the_channel_is_off() {
        for (Map<String, Object> none :
                List.<Map<String, Object>>of(
                        Map.of(),
                        Map.of("parley.whatsapp.provider", ""),
                        Map.of("parley.whatsapp.token", "x"))) {
            try (ApplicationContext context = ApplicationContext.run(none)) {
                assertThat(context.containsBean(WhatsAppStatus.class)).isFalse();
                assertThat(context.containsBean(TwilioConfig.class)).isFalse();
            }
        }
    }

    @Test
    void each_provider_says_what_it_cannot_do_without() {
        missing(CLOUD, "parley.whatsapp.app-secret", "PARLEY_WHATSAPP_APP_SECRET is missing");
        missing(CLOUD, "parley.whatsapp.token", "PARLEY_WHATSAPP_TOKEN is missing");
        Map<String, Object> dialog = with(CLOUD, "parley.whatsapp.provider", "360dialog");
        missing(dialog, "parley.whatsapp.verify-token", "PARLEY_WHATSAPP_VERIFY_TOKEN is missing");
        Map<String, Object> twilio = with(CLOUD, "parley.whatsapp.provider", "twilio");
        missing(twilio, "parley.public-url", "PARLEY_PUBLIC_URL is missing");
        missing(
                with(CLOUD, "parley.whatsapp.provider", "meta"),
                "",
                "PARLEY_WHATSAPP_PROVIDER is 'meta': expected cloud, 360dialog or twilio");
    }

    @Test
    void no_secret_is_shown() {
        try (ApplicationContext context = ApplicationContext.run(CLOUD)) {
            assertThat(context.getBean(WhatsAppConfig.class).toString()).doesNotContain("secret");
        }
    }

    private static void missing(Map<String, Object> all, String property, String says) {
        Map<String, Object> less = new HashMap<>(all);
        less.remove(property);
        try (ApplicationContext context = ApplicationContext.run(less)) {
            assertThatThrownBy(() -> context.getBean(WhatsAppConfig.class))
                    .rootCause()
                    .hasMessageStartingWith(says);
        }
    }

    private static Map<String, Object> with(
            Map<String, Object> all, String property, String value) {
        Map<String, Object> changed = new HashMap<>(all);
        changed.put(property, value);
        return changed;
    }
}
