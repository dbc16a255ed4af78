package dev.parley.telegram.receiving;

import dev.parley.telegram.BotToken;
import dev.parley.telegram.TelegramConfig;
import dev.parley.work.ExclusiveDuty;
import dev.parley.work.ExclusiveDuty.Body;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives from Telegram, by polling or by webhook as configured. */
@Singleton
public final class TelegramReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramReceiver.class);

    private final TelegramConfig config;
    private final ExclusiveDuty duties;
    private final BotSetup setup;
    private final TelegramPoller poller;
    private final CommandMenu menu;

    TelegramReceiver(
            TelegramConfig config,
            ExclusiveDuty duties,
            BotSetup setup,
            TelegramPoller poller,
            CommandMenu menu) {
        this.config = config;
        this.duties = duties;
        this.setup = setup;
        this.poller = poller;
        this.menu = menu;
    }

    /** Receiving under way; ends with {@link #close()}. */
    public interface Receiving extends AutoCloseable {

        /**
         * Stops fetching, and returns when nothing more comes in that way. The webhook ends with
         * the server.
         */
        @Override
        void close();
    }

    /** Starts receiving and returns at once: Telegram may be away for as long as it likes. */
    public Receiving start() {
        Receiving publishing = background("telegram-menu", menu::publish);
        Receiving receiving =
                switch (config.receiving()) {
                    case POLLING -> polling();
                    case WEBHOOK -> background("telegram-webhook", setup::forWebhook);
                };
        return () -> {
            publishing.close();
            receiving.close();
        };
    }

    /** Telegram serves one poller for a bot, so one process does it for all. */
    private Receiving polling() {
        String account = new BotToken(config.token().orElseThrow()).account();
        return duties.hold(
                        "telegram-poll-" + account,
                        () -> {
                            setup.forPolling();
                            poller.poll();
                        })
                ::close;
    }

    private static Receiving background(String name, Body body) {
        Thread thread = Thread.ofVirtual().name(name).start(() -> run(name, body));
        return thread::interrupt;
    }

    private static void run(String name, Body body) {
        try {
            body.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.error("{} stopped by a fault", name, fault);
        }
    }
}
