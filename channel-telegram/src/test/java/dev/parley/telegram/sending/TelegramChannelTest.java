package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.TelegramFixture;
import dev.parley.testservers.telegram.Entity;
import dev.parley.testservers.telegram.Group;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import dev.parley.testservers.telegram.TelegramFault;
import dev.parley.testservers.telegram.TelegramUser;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramChannelTest {

    private final TelegramFixture telegram = TelegramFixture.start(Map.of());
    private final Channel channel = telegram.the(Channel.class);
    private final TelegramUser ana = telegram.server().user(501, "Ana", "ro");
    private final Participant chat = telegram.server().privateChat(ana);

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void a_message_arrives_with_its_formatting() {
        RichText text =
                new RichText(
                        List.of(
                                new Span("We open at ", Set.of(), Optional.empty()),
                                new Span("eight", Set.of(Style.BOLD), Optional.empty()),
                                new Span(
                                        " (1)",
                                        Set.of(),
                                        Optional.of("https://clinic.example/hours"))));
        Delivery delivery = deliver(text, Optional.empty());
        SentMessage sent = onlyMessage();
        assertThat(delivery).isEqualTo(new Delivery.Sent(Optional.of(reference(sent.messageId()))));
        assertThat(sent.text()).isEqualTo("We open at eight (1)");
        assertThat(sent.entities()).extracting(Entity::type).containsExactly("bold", "text_link");
    }

    @Test
    void a_reply_quotes_the_message_even_when_that_is_gone() {
        long question = chat.says("When do you open?");
        assertThat(deliver(RichText.plain("At eight."), Optional.of(reference(question))))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(onlyMessage().replyTo()).hasValue(question);
        assertThat(deliver(RichText.plain("At eight."), Optional.of(reference(99_999))))
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void a_topic_gets_its_messages() {
        Group forum = telegram.server().group(-1001401, "Clinic");
        assertThat(
                        channel.deliver(
                                outbound(
                                        new TelegramChat(forum.chatId(), OptionalInt.of(12)),
                                        RichText.plain("Hello"),
                                        Optional.empty())))
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void telegrams_wait_is_passed_on_and_kept() {
        telegram.server()
                .faults()
                .next(1, new TelegramFault.TooManyRequests(Duration.ofSeconds(7)));
        assertThat(deliver("Hello"))
                .isInstanceOfSatisfying(
                        Delivery.Postponed.class,
                        postponed ->
                                assertThat(postponed.pause()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Postponed.class);
        assertThat(telegram.server().sent()).isEmpty();
    }

    @Test
    void a_chat_gets_no_more_than_its_rate() {
        for (int i = 0; i < 3; i++) {
            assertThat(deliver("Hello")).isInstanceOf(Delivery.Sent.class);
        }
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Postponed.class);
    }

    @Test
    void who_blocked_the_bot_is_unreachable() {
        chat.blocksTheBot();
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_chat_that_never_was_is_unreachable() {
        assertThat(
                        channel.deliver(
                                outbound(
                                        new TelegramChat(404, OptionalInt.empty()),
                                        RichText.plain("Hello"),
                                        Optional.empty())))
                .isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void a_group_that_became_a_supergroup_is_found_again() {
        Group group = telegram.server().group(-401, "Parents");
        Group supergroup = group.becomesSupergroup(-1001999, ana);
        TelegramChat old = new TelegramChat(group.chatId(), OptionalInt.empty());
        Delivery delivery =
                channel.deliver(outbound(old, RichText.plain("Hello"), Optional.empty()));
        assertThat(delivery).isEqualTo(new Delivery.Moved(Long.toString(supergroup.chatId())));
    }

    @Test
    void an_empty_message_is_refused() {
        assertThat(deliver(" ")).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void errors_of_telegram_and_of_gateways_are_failures() {
        telegram.server().faults().next(1, new TelegramFault.ServerError(500));
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Failed.class);
        telegram.server().faults().next(1, new TelegramFault.GatewayError(502));
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void without_a_connection_nothing_was_sent() {
        telegram.server().refuseConnections();
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void a_cut_connection_leaves_it_uncertain_and_nothing_is_sent_twice() {
        telegram.server().faults().next(1, new TelegramFault.CutAfter());
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Uncertain.class);
        assertThat(telegram.server().sent()).hasSize(1);
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Sent.class);
        telegram.server().faults().next(1, new TelegramFault.CutBefore());
        assertThat(deliver("Hello")).isInstanceOf(Delivery.Uncertain.class);
        assertThat(telegram.server().sent()).hasSize(2);
    }

    @Test
    void an_answer_that_does_not_come_in_time_leaves_it_uncertain() {
        telegram.server().faults().next(1, new TelegramFault.AnswerLate(Duration.ofMinutes(1)));
        try (TelegramFixture impatient =
                TelegramFixture.start(
                        Map.of(
                                "parley.telegram.timeout.call",
                                "700ms",
                                "parley.telegram.api-url",
                                telegram.server().url()))) {
            TelegramChat to = new TelegramChat(chat.chatId(), OptionalInt.empty());
            Outbound message = outbound(to, RichText.plain("Hello"), Optional.empty());
            assertThat(impatient.the(Channel.class).deliver(message))
                    .isInstanceOf(Delivery.Uncertain.class);
        }
        assertThat(telegram.server().sent()).hasSize(1);
    }

    @Test
    void when_telegram_keeps_failing_it_is_left_in_peace() {
        telegram.server().faults().every(1, new TelegramFault.ServerError(500));
        for (int i = 0; i < 10; i++) {
            Participant other =
                    telegram.server().privateChat(telegram.server().user(600 + i, "P", "en"));
            TelegramChat to = new TelegramChat(other.chatId(), OptionalInt.empty());
            assertThat(channel.deliver(outbound(to, RichText.plain("Hello"), Optional.empty())))
                    .isInstanceOf(Delivery.Failed.class);
        }
        telegram.server().faults().clear();
        assertThat(deliver("Hello"))
                .isInstanceOfSatisfying(
                        Delivery.Postponed.class,
                        postponed ->
                                assertThat(postponed.pause())
                                        .isGreaterThanOrEqualTo(Duration.ofSeconds(10)));
        assertThat(telegram.server().sent()).isEmpty();
    }

    @Test
    void typing_is_shown_without_waiting_and_never_fails() {
        ConversationAddress conversation =
                new TelegramChat(chat.chatId(), OptionalInt.empty()).with(TelegramFixture.ACCOUNT);
        channel.showTyping(conversation);
        await().until(() -> telegram.server().chatActions().size() == 1);
        telegram.server().refuseConnections();
        channel.showTyping(conversation);
    }

    @Test
    void typing_is_left_out_rather_than_shown_too_often() {
        ConversationAddress conversation =
                new TelegramChat(chat.chatId(), OptionalInt.empty()).with(TelegramFixture.ACCOUNT);
        try (TelegramFixture slow =
                TelegramFixture.start(
                        Map.of(
                                "parley.telegram.rate.per-second",
                                "1",
                                "parley.telegram.api-url",
                                telegram.server().url()))) {
            Channel rare = slow.the(Channel.class);
            for (int i = 0; i < 50; i++) {
                rare.showTyping(conversation);
            }
            await().until(() -> !telegram.server().chatActions().isEmpty());
        }
        assertThat(telegram.server().chatActions()).hasSizeLessThan(5);
    }

    @Test
    void a_long_answer_is_sent_in_parts_that_telegram_takes() {
        String text = "Our clinic is open every day. ".repeat(500).strip();
        List<RichText> parts = channel.parts(RichText.plain(text));
        assertThat(parts).hasSize(4);
        assertThat(parts).allSatisfy(part -> assertThat(part.plainText()).endsWith("every day."));
        assertThat(deliver(parts.getFirst(), Optional.empty())).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void sending_is_measured_by_outcome() {
        deliver("Hello");
        assertThat(
                        telegram.the(MeterRegistry.class)
                                .get("parley.telegram.send")
                                .tag("outcome", "sent")
                                .timer()
                                .count())
                .isEqualTo(1);
    }

    private Delivery deliver(String text) {
        return deliver(RichText.plain(text), Optional.empty());
    }

    private Delivery deliver(RichText text, Optional<MessageReference> quotes) {
        return channel.deliver(
                outbound(new TelegramChat(chat.chatId(), OptionalInt.empty()), text, quotes));
    }

    private static Outbound outbound(
            TelegramChat to, RichText text, Optional<MessageReference> quotes) {
        return new Outbound(
                new OutboundId(1),
                to.with(TelegramFixture.ACCOUNT),
                new OutboundMessage(text, quotes, Optional.empty()));
    }

    private static MessageReference reference(long messageId) {
        return new MessageReference(Long.toString(messageId));
    }

    private SentMessage onlyMessage() {
        assertThat(telegram.server().sent()).hasSize(1);
        return telegram.server().sent().getFirst();
    }
}
