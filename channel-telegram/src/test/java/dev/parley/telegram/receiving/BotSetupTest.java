package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.command.CommandRouter;
import dev.parley.conversation.PersonAddress;
import dev.parley.operator.OperatorMenus;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.TelegramFixture;
import dev.parley.telegram.TelegramStatus;
import dev.parley.telegram.TelegramStatus.State;
import dev.parley.telegram.api.BotApi;
import dev.parley.testservers.telegram.MenuEntry;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.TelegramFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BotSetupTest {

    @Test
    void telegram_brings_updates_to_the_webhook_with_the_derived_secret() {
        try (TelegramFixture telegram =
                TelegramFixture.start(
                        Map.of(
                                "parley.telegram.mode",
                                "webhook",
                                "parley.public-url",
                                "https://bot.example.org"))) {
            URI here = telegram.serve();
            telegram.server().webhook().gateway(here);
            Participant ana =
                    telegram.server().privateChat(telegram.server().user(501, "Ana", "ro"));
            ana.says("written before the webhook was set");
            telegram.inBackground(telegram.the(BotSetup.class)::forWebhook);
            await().untilAsserted(() ->
                    assertThat(telegram.inbox().contents())
                            .containsExactly("Text[text=written before the webhook was set]"));
            await().until(() -> telegram.server().pendingUpdates() == 0);
            await().until(() ->
                    telegram.the(TelegramStatus.class).state() instanceof State.Receiving);
        }
    }

    @Test
    void polling_takes_over_from_a_webhook_without_losing_what_waits() throws InterruptedException {
        try (TelegramFixture telegram = TelegramFixture.start(Map.of())) {
            telegram.the(BotApi.class)
                    .call(
                            "setWebhook",
                            Map.of("url", "http://127.0.0.1:1/x"),
                            Duration.ofSeconds(5));
            telegram.server().privateChat(telegram.server().user(501, "Ana", "ro")).says("waiting");
            telegram.the(BotSetup.class).forPolling();
            telegram.inBackground(telegram.the(TelegramPoller.class)::poll);
            await().untilAsserted(() ->
                    assertThat(telegram.inbox().contents()).containsExactly("Text[text=waiting]"));
        }
    }

    @Test
    void the_bot_learns_its_name_even_when_telegram_is_away_at_first() {
        try (TelegramFixture telegram = TelegramFixture.start(Map.of())) {
            telegram.server().faults("getMe").next(3, new TelegramFault.GatewayError(502));
            telegram.inBackground(telegram.the(BotSetup.class)::forPolling);
            await().until(() -> telegram.the(KnownBot.class).identity().userName().isPresent());
        }
    }

    @Test
    void the_menu_lists_the_commands_in_every_language() throws InterruptedException {
        try (TelegramFixture telegram = TelegramFixture.start(Map.of())) {
            telegram.the(CommandMenu.class).publish();
            for (String language : new String[] {"", "fr", "ro"}) {
                assertThat(telegram.server().commands("default", language))
                        .extracting(MenuEntry::command)
                        .isEqualTo(CommandRouter.menu());
            }
            assertThat(telegram.server().commands("default", "fr").getFirst().description())
                    .startsWith("fr CommandSummary");
            assertThat(telegram.server().commands("all_private_chats", "ro"))
                    .extracting(MenuEntry::command)
                    .isEqualTo(CommandRouter.menu());
            assertThat(telegram.server().commands("all_group_chats", "ro"))
                    .extracting(MenuEntry::command)
                    .isEqualTo(CommandRouter.groupMenu());
        }
    }

    @Test
    void operators_see_their_commands_until_they_are_operators_no_more()
            throws InterruptedException {
        try (TelegramFixture telegram =
                TelegramFixture.start(
                        Map.of("parley.operators", "telegram:501,telegram:404,mail:a@b.example"))) {
            telegram.server().privateChat(telegram.server().user(501, "Ana", "ro"));
            telegram.server().privateChat(telegram.server().user(502, "Bob", "en"));
            OperatorMenus menus = telegram.the(OperatorMenus.class);
            PersonAddress former = TelegramChat.person(502);
            menus.show(former);
            setMenu(telegram, 502);
            telegram.the(CommandMenu.class).publish();
            assertThat(telegram.server().commands(501, "ro"))
                    .extracting(MenuEntry::command)
                    .isEqualTo(CommandRouter.operatorMenu());
            assertThat(telegram.server().commands(502, "")).isEmpty();
            assertThat(menus.shown(TelegramChat.CHANNEL))
                    .contains(TelegramChat.person(501))
                    .doesNotContain(former);
        }
    }

    private static void setMenu(TelegramFixture telegram, long chat) throws InterruptedException {
        telegram.the(BotApi.class)
                .call(
                        "setMyCommands",
                        Map.of(
                                "commands",
                                List.of(Map.of("command", "admin", "description", "Admin")),
                                "scope",
                                Map.of("type", "chat", "chat_id", Long.toString(chat))),
                        Duration.ofSeconds(5));
        assertThat(telegram.server().commands(chat, "")).hasSize(1);
    }
}
