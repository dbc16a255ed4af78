package dev.parley.telegram.receiving;

import dev.parley.telegram.BotToken;
import dev.parley.telegram.TelegramConfig;
import dev.parley.telegram.update.BotIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known about the bot: its account from the token, its name once Telegram has told it.
 * Thread-safe.
 */
@Singleton
final class KnownBot {

    private volatile BotIdentity identity;

    KnownBot(TelegramConfig config) {
        BotToken token = new BotToken(config.token().orElseThrow());
        this.identity = new BotIdentity(token.account(), token.botId(), Optional.empty());
    }

    BotIdentity identity() {
        return identity;
    }

    /** Telegram says who the bot is. */
    void is(OptionalLong id, Optional<String> userName) {
        identity = new BotIdentity(identity.account(), id, userName);
    }
}
