package dev.parley.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Telegram is reached.
 *
 * @param token the bot's token as BotFather gives it; without it the channel is off
 * @param apiUrl base URL of the Bot API, a path prefix allowed, without a slash at the end
 * @param mode whether updates are fetched ({@code polling}) or brought ({@code webhook})
 * @param webhookSecret what Telegram must send with each update, 1 to 256 of {@code A-Za-z0-9_-};
 *     without it one is derived from the token
 * @param publicUrl the URL under which Telegram reaches this server; a webhook needs it
 */
@ConfigurationProperties("parley.telegram")
public record TelegramConfig(
        Optional<String> token,
        @Bindable(defaultValue = "https://api.telegram.org") String apiUrl,
        @Bindable(defaultValue = "polling") String mode,
        Optional<String> webhookSecret,
        @Property(name = "parley.public-url") Optional<String> publicUrl) {

    /** How updates arrive. */
    public enum Mode {
        POLLING,
        WEBHOOK
    }

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    public TelegramConfig {
        token.ifPresent(BotToken::new);
        apiUrl = withoutSlash(httpUrl("PARLEY_TELEGRAM_API_URL", apiUrl));
        publicUrl = publicUrl.map(url -> withoutSlash(httpUrl("PARLEY_PUBLIC_URL", url)));
        if (webhookSecret.filter(secret -> !SECRET.matcher(secret).matches()).isPresent()) {
            throw new ConfigurationException(
                    "PARLEY_TELEGRAM_WEBHOOK_SECRET has characters or a length that Telegram"
                            + " does not take: expected 1 to 256 of A-Z, a-z, 0-9, _ and -");
        }
        if (modeOf(mode) == Mode.WEBHOOK && token.isPresent() && publicUrl.isEmpty()) {
            throw new ConfigurationException(
                    "PARLEY_PUBLIC_URL is missing: PARLEY_TELEGRAM_MODE=webhook needs the"
                            + " https URL under which Telegram reaches this server");
        }
    }

    /** How updates arrive, of {@link #mode()}. */
    public Mode receiving() {
        return modeOf(mode);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TelegramConfig[apiUrl="
                + apiUrl
                + ", mode="
                + mode
                + ", publicUrl="
                + publicUrl.orElse("none")
                + "]";
    }

    private static Mode modeOf(String mode) {
        return switch (mode.trim().toLowerCase(Locale.ROOT)) {
            case "polling" -> Mode.POLLING;
            case "webhook" -> Mode.WEBHOOK;
            default ->
                    throw new ConfigurationException(
                            "PARLEY_TELEGRAM_MODE is '" + mode + "': expected polling or webhook");
        };
    }

    private static String httpUrl(String variable, String written) {
        try {
            URI url = URI.create(written.trim());
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null) {
                return url.toString();
            }
        } catch (IllegalArgumentException _) {
            // Told below, in the words of the configuration.
        }
        throw new ConfigurationException(
                variable + " is '" + written + "': expected a URL such as https://bot.example.org");
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }
}
