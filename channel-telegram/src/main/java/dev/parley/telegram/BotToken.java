package dev.parley.telegram;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a bot shows Telegram to be let in: {@code <bot's id>:<secret>}. It stands in the path of
 * every call, so it has only characters that are safe there.
 *
 * @param value the whole token; a secret
 */
public record BotToken(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9_-]{1,100}:[A-Za-z0-9_-]{1,200}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    public BotToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new ConfigurationException(
                    "PARLEY_TELEGRAM_TOKEN is not a bot's token:"
                            + " expected digits, a colon and about 35 letters and digits, as BotFather shows it");
        }
    }

    /** The part before the colon, which is no secret: our own side of every conversation. */
    public String account() {
        return value.substring(0, value.indexOf(':'));
    }

    /** The bot's id as a Telegram user; empty for a test server's token that has none. */
    public OptionalLong botId() {
        return ID.matcher(account()).matches()
                ? OptionalLong.of(Long.parseLong(account()))
                : OptionalLong.empty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return account() + ":…";
    }
}
