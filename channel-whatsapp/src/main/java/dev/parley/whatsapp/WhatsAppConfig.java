package dev.parley.whatsapp;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.Optional;

/**
 * How WhatsApp is reached.
 *
 * @param provider {@code cloud}, {@code 360dialog} or {@code twilio}
 * @param token the access token of Meta's Cloud API, or 360dialog's API key; a secret
 * @param phoneNumberId Meta's id of our number; with 360dialog it may be left out
 * @param appSecret what Meta signs its deliveries with; a secret
 * @param verifyToken what Meta shows when it first looks at the webhook, and 360dialog with each
 *     delivery; a secret
 * @param apiUrl another base URL than the provider's own, with the version where there is one
 * @param publicUrl the URL under which the provider reaches this server, without a slash at the
 *     end; Twilio signs it
 */
@ConfigurationProperties("parley.whatsapp")
public record WhatsAppConfig(
        Optional<String> provider,
        Optional<String> token,
        Optional<String> phoneNumberId,
        Optional<String> appSecret,
        Optional<String> verifyToken,
        Optional<URI> apiUrl,
        @Property(name = "parley.public-url") Optional<String> publicUrl) {

    public WhatsAppConfig {
        publicUrl = publicUrl.map(WhatsAppConfig::withoutSlash);
        provider.map(Provider::of)
                .ifPresent(
                        new Needed(token, phoneNumberId, appSecret, verifyToken, publicUrl)::check);
    }

    /** Who stands between us and WhatsApp. */
    public Provider through() {
        return Provider.of(provider.orElseThrow());
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WhatsAppConfig[provider=" + provider.orElse("none") + "]";
    }

    /** What each provider cannot do without. */
    private record Needed(
            Optional<String> token,
            Optional<String> phoneNumberId,
            Optional<String> appSecret,
            Optional<String> verifyToken,
            Optional<String> publicUrl) {

        void check(Provider provider) {
            switch (provider) {
                case CLOUD -> {
                    need(token, "PARLEY_WHATSAPP_TOKEN", "the access token of Meta's Cloud API");
                    need(
                            phoneNumberId,
                            "PARLEY_WHATSAPP_PHONE_NUMBER_ID",
                            "the id that Meta shows beside your number");
                    need(appSecret, "PARLEY_WHATSAPP_APP_SECRET", "the secret of your Meta app");
                    need(verifyToken, "PARLEY_WHATSAPP_VERIFY_TOKEN", "a word of your choice");
                }
                case DIALOG -> {
                    need(token, "PARLEY_WHATSAPP_TOKEN", "the API key that 360dialog gave you");
                    need(verifyToken, "PARLEY_WHATSAPP_VERIFY_TOKEN", "a long word of your choice");
                }
                case TWILIO ->
                        need(
                                publicUrl,
                                "PARLEY_PUBLIC_URL",
                                "the https URL under which Twilio reaches this server");
            }
        }

        private static void need(Optional<String> value, String variable, String expected) {
            if (value.filter(text -> !text.isBlank()).isEmpty()) {
                throw new ConfigurationException(variable + " is missing: expected " + expected);
            }
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }
}
