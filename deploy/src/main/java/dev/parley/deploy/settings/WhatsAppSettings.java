package dev.parley.deploy.settings;

import dev.parley.deploy.problem.CannotStartException;
import java.util.List;

/** What WhatsApp's providers need, beside who of them it is. */
final class WhatsAppSettings {

    static final Setting TOKEN =
            Setting.of("PARLEY_WHATSAPP_TOKEN", "access token of the Cloud API or key of 360dialog")
                    .secret()
                    .checked(Check.shape("a token without spaces", "[!-~]+"))
                    .property("parley.whatsapp.token");

    static final Setting PHONE_NUMBER_ID =
            Setting.of(
                            "PARLEY_WHATSAPP_PHONE_NUMBER_ID",
                            "the id that Meta shows beside the number")
                    .checked(Check.shape("digits, not the number itself", "[0-9]{6,25}"))
                    .property("parley.whatsapp.phone-number-id");

    static final Setting APP_SECRET =
            Setting.of("PARLEY_WHATSAPP_APP_SECRET", "what Meta signs its deliveries with")
                    .secret()
                    .checked(Check.shape("the secret of the Meta app", "[!-~]{16,}"))
                    .property("parley.whatsapp.app-secret");

    static final Setting VERIFY_TOKEN =
            Setting.of(
                            "PARLEY_WHATSAPP_VERIFY_TOKEN",
                            "a word of yours that the provider shows to the webhook")
                    .secret()
                    .checked(Check.shape("16 or more characters without spaces", "[!-~]{16,}"))
                    .property("parley.whatsapp.verify-token");

    static final Setting API_URL =
            Setting.of("PARLEY_WHATSAPP_API_URL", "base URL of the Cloud API, with its version")
                    .otherwise("the provider's own")
                    .checked(
                            Check.shape(
                                    "a URL such as https://graph.facebook.com/v26.0, without a slash at its end",
                                    "https?://[^/\\s?#]+(/[^/\\s?#]+)*"))
                    .property("parley.whatsapp.api-url");

    static final Setting TWILIO_ACCOUNT_SID =
            Setting.of("PARLEY_TWILIO_ACCOUNT_SID", "the account at Twilio")
                    .checked(Check.shape("AC and 32 hexadecimal digits", "AC[0-9a-fA-F]{32}"))
                    .property("parley.twilio.account-sid");

    static final Setting TWILIO_AUTH_TOKEN =
            Setting.of("PARLEY_TWILIO_AUTH_TOKEN", "the account's primary auth token")
                    .secret()
                    .checked(Check.shape("a token without spaces", "[!-~]+"))
                    .property("parley.twilio.auth-token");

    static final Setting TWILIO_FROM =
            Setting.of("PARLEY_TWILIO_FROM", "our WhatsApp number at Twilio")
                    .checked(
                            Check.shape(
                                    "a number such as +15550783881",
                                    "(whatsapp:)?\\+[1-9][0-9]{6,14}"))
                    .property("parley.twilio.from");

    static final Setting TWILIO_API_URL =
            Setting.of("PARLEY_TWILIO_API_URL", "base URL of Twilio")
                    .otherwise("Twilio's own")
                    .checked(Check.url("https://api.twilio.com", "http", "https"))
                    .property("parley.twilio.api-url");

    private WhatsAppSettings() {}

    /** Stops where the provider that was chosen needs something that is missing. */
    static void check(Settings settings) {
        settings.get(Catalogue.WHATSAPP_PROVIDER)
                .ifPresent(provider ->
                        neededBy(provider).stream()
                                .filter(setting -> settings.get(setting).isEmpty())
                                .findFirst()
                                .ifPresent(setting -> missing(setting, provider)));
    }

    private static List<Setting> neededBy(String provider) {
        return switch (provider) {
            case "cloud" -> List.of(TOKEN, PHONE_NUMBER_ID, APP_SECRET, VERIFY_TOKEN);
            case "360dialog" -> List.of(TOKEN, VERIFY_TOKEN);
            default ->
                    List.of(
                            TWILIO_ACCOUNT_SID,
                            TWILIO_AUTH_TOKEN,
                            TWILIO_FROM,
                            Catalogue.PUBLIC_URL);
        };
    }

    private static void missing(Setting setting, String provider) {
        throw new CannotStartException(
                "%s is missing: with PARLEY_WHATSAPP_PROVIDER=%s, expected %s"
                        .formatted(setting.variable(), provider, setting.meaning()));
    }
}
