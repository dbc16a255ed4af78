package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.Choice;
import dev.parley.conversation.MessageReference;
import dev.parley.fixtures.RecordingInbox;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.telegram.TelegramFixture;
import dev.parley.telegram.TelegramStatus;
import dev.parley.telegram.TelegramStatus.State;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.TelegramFault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPollerTest {

    private final TelegramFixture telegram = TelegramFixture.start(Map.of());
    private final RecordingInbox inbox = telegram.inbox();
    private final TelegramStatus status = telegram.the(TelegramStatus.class);
    private final Participant ana =
            telegram.server().privateChat(telegram.server().user(501, "Ana", "ro"));

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void what_people_write_arrives_in_the_inbox_in_order() {
        ana.says("one");
        poll();
        await().until(() -> inbox.stored().size() == 1);
        ana.says("two");
        ana.says("/help");
        await().untilAsserted(() ->
                assertThat(inbox.contents())
                        .containsExactly(
                                "Text[text=one]",
                                "Text[text=two]",
                                "Command[name=help, arguments=, pressed=Optional.empty]"));
        await().until(() -> status.state() instanceof State.Receiving);
        assertThat(up()).isEqualTo(1);
    }

    @Test
    void nothing_is_confirmed_before_it_is_stored() {
        ana.says("keep me");
        inbox.isAwayFor(Integer.MAX_VALUE);
        poll();
        await().until(() -> inbox.refused() >= 3);
        assertThat(telegram.server().pendingUpdates()).isEqualTo(1);
        assertThat(status.state()).isInstanceOf(State.Troubled.class);
        inbox.isAwayFor(0);
        await().untilAsserted(
                        () -> assertThat(inbox.contents()).containsExactly("Text[text=keep me]"));
        await().until(() -> telegram.server().pendingUpdates() == 0);
    }

    @Test
    void what_was_stored_but_not_confirmed_comes_again_and_is_known() {
        ana.says("once");
        telegram.server().faults("getUpdates").next(1, new TelegramFault.CutAfter());
        poll();
        await().until(() -> telegram.server().pendingUpdates() == 0);
        assertThat(inbox.contents()).containsExactly("Text[text=once]");
    }

    @Test
    void an_update_that_cannot_be_read_does_not_stand_in_the_way() {
        telegram.server()
                .update(
                        "{\"message\":{\"message_id\":\"x\",\"date\":99999999999999,\"chat\":5,\"text\":{}}}");
        telegram.server()
                .update(
                        "{\"message\":{\"message_id\":99999999999999999999999,\"chat\":{\"id\":1}}}");
        ana.says("still here");
        poll();
        await().untilAsserted(() ->
                assertThat(inbox.contents())
                        .containsExactly(
                                "Ignored[kind=message]",
                                "Ignored[kind=message]",
                                "Text[text=still here]"));
        await().until(() ->
                telegram.counted("parley.inbound.malformed", "channel", "telegram") == 2);
    }

    @Test
    void telegram_may_go_away_and_come_back() {
        poll();
        await().until(() -> status.state() instanceof State.Receiving);
        telegram.server().refuseConnections();
        await().until(() -> status.state() instanceof State.Troubled);
        assertThat(up()).isEqualTo(0);
        telegram.server().acceptConnections();
        ana.says("back again");
        await().untilAsserted(() ->
                assertThat(inbox.contents()).containsExactly("Text[text=back again]"));
        await().until(() -> status.state() instanceof State.Receiving);
    }

    @Test
    void error_pages_cut_connections_and_waits_do_not_end_it() {
        telegram.server().faults("getUpdates").next(2, new TelegramFault.GatewayError(502));
        telegram.server().faults("getUpdates").next(2, new TelegramFault.CutBefore());
        telegram.server()
                .faults("getUpdates")
                .next(1, new TelegramFault.TooManyRequests(Duration.ofSeconds(1)));
        ana.says("at last");
        poll();
        await().untilAsserted(
                        () -> assertThat(inbox.contents()).containsExactly("Text[text=at last]"));
    }

    @Test
    void a_second_receiver_of_the_same_bot_is_named_as_the_trouble() throws InterruptedException {
        telegram.the(BotSetup.class).forPolling();
        ApiAnswer set =
                telegram.the(BotApi.class)
                        .call(
                                "setWebhook",
                                Map.of("url", "http://127.0.0.1:1/x"),
                                Duration.ofSeconds(5));
        assertThat(set).isInstanceOf(ApiAnswer.Done.class);
        telegram.inBackground(telegram.the(TelegramPoller.class)::poll);
        await().until(() ->
                status.state() instanceof State.Troubled(String reason) && reason.contains("409"));
        telegram.inBackground(telegram.the(BotSetup.class)::forPolling);
        await().until(() -> status.state() instanceof State.Receiving);
    }

    @Test
    void a_refused_token_is_said_clearly() {
        try (TelegramFixture refused =
                TelegramFixture.start(Map.of("parley.telegram.token", "7000000001:wrong"))) {
            refused.inBackground(refused.the(BotSetup.class)::forPolling);
            await().until(() ->
                    refused.the(TelegramStatus.class).state()
                                    instanceof State.Troubled(String reason)
                            && reason.equals(
                                    "token refused by Telegram: check PARLEY_TELEGRAM_TOKEN"));
        }
    }

    @Test
    void a_pressed_button_is_answered_and_says_what_stands_on_it() throws InterruptedException {
        press(new Choice("Yes", Optional.empty()));
        assertThat(inbox.contents()).containsExactly("Text[text=Yes]");
    }

    @Test
    void a_pressed_button_below_a_question_answers_that_question() throws InterruptedException {
        String question = "01a21fc7-4b6c-7669-8bc1-4e5567155a5b";
        press(new Choice("Da", Optional.of(question)));
        assertThat(inbox.contents()).containsExactly("Chosen[label=Da, question=" + question + "]");
    }

    @Test
    void a_pressed_button_that_gives_a_command_gives_it_with_the_message_it_stands_below()
            throws InterruptedException {
        press(Choice.giving("Français", "language fr"));
        assertThat(inbox.stored())
                .extracting(Inbound::content)
                .containsExactly(
                        new InboundContent.Command(
                                "language", "fr", Optional.of(new MessageReference("1"))));
    }

    @Test
    void the_buttons_of_a_question_go_when_one_was_touched_and_those_of_a_command_stay()
            throws InterruptedException {
        press(Choice.giving("Français", "language fr"));
        offer(new Choice("Da", Optional.of("01a21fc7-4b6c-7669-8bc1-4e5567155a5b")));
        assertThat(hasButton("Da")).isTrue();
        await().until(() -> !hasButton("Da"));
        assertThat(hasButton("Français")).isTrue();
    }

    /** Whether somebody could touch it now. */
    private boolean hasButton(String label) {
        try {
            ana.presses(label);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private void press(Choice choice) throws InterruptedException {
        offer(choice);
        poll();
        ana.presses(choice.label());
        await().until(() -> telegram.server().callbackAnswers().size() == 1);
    }

    private void offer(Choice choice) throws InterruptedException {
        Map<String, Object> button =
                Map.of("text", choice.label(), "callback_data", choice.payload());
        telegram.the(BotApi.class)
                .call(
                        "sendMessage",
                        Map.of(
                                "chat_id", ana.chatId(),
                                "text", "Shall I?",
                                "reply_markup",
                                        Map.of("inline_keyboard", List.of(List.of(button)))),
                        Duration.ofSeconds(5));
    }

    private void poll() {
        telegram.inBackground(() -> {
            telegram.the(BotSetup.class).forPolling();
            telegram.the(TelegramPoller.class).poll();
        });
    }

    private double up() {
        return telegram.the(MeterRegistry.class).get("parley.telegram.up").gauge().value();
    }
}
