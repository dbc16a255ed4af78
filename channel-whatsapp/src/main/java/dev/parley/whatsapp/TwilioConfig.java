package dev.parley.whatsapp;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Twilio is reached.
 *
 * @param accountSid the account
 * @param authToken its primary auth token, which also signs what Twilio delivers; a secret
 * @param from our number, with or without {@code whatsapp:} before it
 * @param apiUrl another base URL than Twilio's own
 * @param connectLimit until a connection stands
 * @param callLimit until a call is answered
 */
@ConfigurationProperties("parley.twilio")
@Requires(property = "parley.whatsapp.provider", value = "twilio")
public record TwilioConfig(
        String accountSid,
        String authToken,
        String from,
        Optional<URI> apiUrl,
        @Bindable(defaultValue = "5s") Duration connectLimit,
        @Bindable(defaultValue = "15s") Duration callLimit) {

    public TwilioConfig {
        if (numberOf(from).isEmpty()) {
            throw new ConfigurationException(
                    "PARLEY_TWILIO_FROM is '" + from + "': expected a number such as +15550783881");
        }
    }

    /** Our number in E.164: our own side of every conversation. */
    public String account() {
        return numberOf(from).orElseThrow();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "TwilioConfig[accountSid=" + accountSid + ", from=" + from + "]";
    }

    private static Optional<String> numberOf(String written) {
        return WhatsAppChat.number(written.replaceFirst("^whatsapp:", ""));
    }
}
