package dev.parley.telegram.receiving;

import dev.parley.telegram.TelegramConfig;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Telegram sends with each update so that we know it is Telegram. Where none is configured it
 * is derived from the token, so that all processes have the same and nothing needs to be kept.
 */
@Singleton
final class WebhookSecret {

    private final String value;
    private final byte[] bytes;

    WebhookSecret(TelegramConfig config) {
        this.value =
                config.webhookSecret().orElseGet(() -> derivedFrom(config.token().orElseThrow()));
        this.bytes = value.getBytes(StandardCharsets.UTF_8);
    }

    String value() {
        return value;
    }

    /** Compares in a time that tells nothing about the secret. */
    boolean is(Optional<String> sent) {
        return sent.filter(other ->
                        MessageDigest.isEqual(bytes, other.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static String derivedFrom(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal("Telegram webhook".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java platform has HmacSHA256", fault);
        }
    }
}
