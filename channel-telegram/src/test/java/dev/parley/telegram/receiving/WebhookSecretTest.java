package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.TelegramConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    @Test
    void only_the_configured_secret_is_right() {
        WebhookSecret secret = secret("1:x", Optional.of("right"));
        assertThat(secret.is(Optional.of("right"))).isTrue();
        assertThat(secret.is(Optional.of("righ"))).isFalse();
        assertThat(secret.is(Optional.of(""))).isFalse();
        assertThat(secret.is(Optional.empty())).isFalse();
    }

    @Test
    void without_one_every_process_derives_the_same_from_the_token() {
        String derived = secret("1:x", Optional.empty()).value();
        assertThat(derived)
                .matches("[A-Za-z0-9_-]{43}")
                .isEqualTo(secret("1:x", Optional.empty()).value());
        assertThat(derived).isNotEqualTo(secret("1:y", Optional.empty()).value());
    }

    private static WebhookSecret secret(String token, Optional<String> configured) {
        return new WebhookSecret(
                new TelegramConfig(
                        Optional.of(token),
                        "https://api.telegram.org",
                        "polling",
                        configured,
                        Optional.empty()));
    }
}
