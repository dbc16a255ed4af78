package dev.parley.telegram.update;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who the bot is, to tell in groups what is meant for it.
 *
 * @param account our own side of its conversations: the part of the token before the colon
 * @param id its id as a Telegram user
 * @param userName its name after the at sign; empty until Telegram has told it
 */
public record BotIdentity(String account, OptionalLong id, Optional<String> userName) {

    boolean is(OptionalLong userId) {
        return id.isPresent() && id.equals(userId);
    }

    /**
     * Whether a name after an at sign is the bot's. While its name is not known every name is taken
     * for it.
     */
    boolean goesBy(String name) {
        return userName.map(own -> own.equalsIgnoreCase(name)).orElse(true);
    }

    boolean isMentionedBy(String mention) {
        return userName.map(own -> mention.equalsIgnoreCase("@" + own)).orElse(false);
    }

    @Override
    public String toString() {
        return "@" + userName.orElse("?").toLowerCase(Locale.ROOT);
    }
}
