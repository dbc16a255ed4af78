package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.parley.channel.Channel;
import dev.parley.conversation.Choice;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.TelegramFixture;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import dev.parley.testservers.telegram.TelegramFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Buttons below messages, and messages that are changed in place. */
final class ButtonsTest {

    private static final List<Choice> LANGUAGES =
            List.of(
                    Choice.giving("✓ English", "language en"),
                    Choice.giving("Français", "language fr"),
                    Choice.giving("Română", "language ro"),
                    Choice.giving("‹ Settings", "settings"));

    private final TelegramFixture telegram =
            TelegramFixture.start(Map.of("parley.telegram.rate.per-chat", 0));
    private final Channel channel = telegram.the(Channel.class);
    private final Participant chat =
            telegram.server().privateChat(telegram.server().user(501, "Ana", "ro"));

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void short_buttons_stand_beside_each_other_and_long_ones_alone() {
        send(said("Choose").commanding(LANGUAGES));
        assertThat(rows()).containsExactly("✓ English|Français|Română", "‹ Settings");
        String model = "ollama/a-model-with-a-long-name:30b";
        send(
                said("Choose")
                        .commanding(
                                List.of(
                                        Choice.giving(model, "switch " + model),
                                        Choice.giving("Next ›", "models 2"),
                                        Choice.giving("‹ Settings", "settings"))));
        assertThat(rows()).containsExactly(model, "Next ›|‹ Settings");
    }

    @Test
    void a_message_is_changed_in_place_with_its_buttons() {
        MessageReference first = send(said("Your settings"));
        assertThat(send(said("Choose").commanding(LANGUAGES).replacing(first))).isEqualTo(first);
        assertThat(telegram.server().sent()).hasSize(1);
        SentMessage changed = telegram.server().edits().getLast();
        assertThat(changed.text()).isEqualTo("Choose");
        assertThat(changed.replyMarkup().path("inline_keyboard")).hasSize(2);
    }

    @Test
    void a_change_that_changes_nothing_is_done() {
        MessageReference first = send(said("Your settings"));
        OutboundMessage changed = said("Choose").commanding(LANGUAGES).replacing(first);
        send(changed);
        assertThat(send(changed)).isEqualTo(first);
        assertThat(telegram.server().edits()).hasSize(1);
    }

    @Test
    void a_change_that_was_cut_off_is_made_once() {
        MessageReference first = send(said("Your settings"));
        OutboundMessage changed = said("Choose").replacing(first);
        telegram.server().faults("editMessageText").next(1, new TelegramFault.CutAfter());
        assertThat(deliver(changed)).isInstanceOf(Delivery.Uncertain.class);
        assertThat(send(changed)).isEqualTo(first);
        assertThat(telegram.server().edits()).hasSize(1);
        assertThat(telegram.server().sent()).hasSize(1);
    }

    @Test
    void what_cannot_be_changed_any_more_is_said_anew() {
        MessageReference gone = new MessageReference("99999");
        MessageReference own = new MessageReference(Long.toString(chat.says("Hello")));
        assertThat(send(said("Choose").replacing(gone))).isNotEqualTo(gone);
        assertThat(send(said("Choose").replacing(own))).isNotEqualTo(own);
        assertThat(telegram.server().sent()).hasSize(2);
    }

    @Test
    void a_wait_before_a_change_is_kept() {
        MessageReference first = send(said("Your settings"));
        telegram.server()
                .faults("editMessageText")
                .next(1, new TelegramFault.TooManyRequests(Duration.ofSeconds(7)));
        assertThat(deliver(said("Choose").replacing(first))).isInstanceOf(Delivery.Postponed.class);
        assertThat(telegram.server().sent()).hasSize(1);
    }

    private static OutboundMessage said(String text) {
        return new OutboundMessage(RichText.plain(text), Optional.empty(), Optional.empty());
    }

    private MessageReference send(OutboundMessage message) {
        return deliver(message) instanceof Delivery.Sent(var reference)
                ? reference.orElseThrow()
                : fail("not sent");
    }

    private Delivery deliver(OutboundMessage message) {
        return channel.deliver(
                new Outbound(
                        new OutboundId(1),
                        new TelegramChat(chat.chatId(), OptionalInt.empty())
                                .with(TelegramFixture.ACCOUNT),
                        message));
    }

    private List<String> rows() {
        return telegram.server()
                .sent()
                .getLast()
                .replyMarkup()
                .path("inline_keyboard")
                .valueStream()
                .map(row ->
                        String.join(
                                "|",
                                row.valueStream()
                                        .map(button -> button.path("text").asText())
                                        .toList()))
                .toList();
    }
}
