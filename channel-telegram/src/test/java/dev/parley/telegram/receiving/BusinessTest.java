package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.channel.Channel;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramFixture;
import dev.parley.testservers.telegram.BusinessAccount;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.TelegramUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot answers for an operator's own account, as far as the operator lets it. */
final class BusinessTest {

    private static final String CONNECTION = "aBcD-1";

    private final TelegramFixture telegram =
            TelegramFixture.start(Map.of("parley.operators", "telegram:900"));
    private final TelegramUser ana = telegram.server().user(501, "Ana", "ro");
    private final BusinessAccount practice =
            telegram.server()
                    .businessAccount(telegram.server().user(900, "Practice", "fr"), CONNECTION);
    private final Participant customer = practice.customer(ana);

    BusinessTest() throws InterruptedException {
        telegram.the(BotSetup.class).forPolling();
        telegram.inBackground(telegram.the(TelegramPoller.class)::poll);
        await().until(() -> telegram.server().pendingUpdates() == 0);
        practice.connects(true);
        await().until(() -> contents().contains(new InboundContent.Ignored("business_connection")));
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void a_customer_is_answered_in_the_name_of_the_account() {
        customer.says("When do you open?");
        Inbound asked = next();
        assertThat(asked.content()).isEqualTo(new InboundContent.Text("When do you open?"));
        assertThat(asked.conversation().chat()).isEqualTo("501~" + CONNECTION);
        assertThat(asked.group()).isFalse();
        assertThat(deliver(asked.conversation())).isInstanceOf(Delivery.Sent.class);
        assertThat(telegram.server().sentTo(501)).hasSize(1);
    }

    @Test
    void what_the_owner_writes_there_is_not_answered() {
        practice.ownerWith(ana).says("We call you back");
        assertThat(next().content())
                .isEqualTo(new InboundContent.Ignored("business-not-to-answer"));
    }

    @Test
    void edited_and_deleted_messages_are_noticed() {
        long question = customer.says("When?");
        next();
        customer.edits(question, "When do you open?");
        await().until(() ->
                contents()
                        .contains(
                                new InboundContent.Edit(reference(question), "When do you open?")));
        customer.deletes(question);
        await().until(() ->
                contents().contains(new InboundContent.Deleted(List.of(reference(question)))));
    }

    @Test
    void without_the_right_to_reply_nothing_is_answered() {
        customer.says("before");
        ConversationAddress conversation = next().conversation();
        practice.connects(false);
        customer.says("after");
        await().until(() ->
                contents().contains(new InboundContent.Ignored("business-not-to-answer")));
        assertThat(contents()).doesNotContain(new InboundContent.Text("after"));
        assertThat(deliver(conversation)).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void in_the_name_of_a_stranger_nothing_is_said() {
        BusinessAccount stranger =
                telegram.server()
                        .businessAccount(telegram.server().user(666, "Eve", "en"), "eVe-1");
        stranger.connects(true);
        stranger.customer(ana).says("Hello");
        await().until(() ->
                contents().contains(new InboundContent.Ignored("business-not-to-answer")));
        assertThat(contents()).doesNotContain(new InboundContent.Text("Hello"));
    }

    @Test
    void telegram_is_asked_about_a_connection_that_nobody_told_of() {
        BusinessAccount second =
                telegram.server()
                        .businessAccount(telegram.server().user(900, "Practice", "fr"), "old-1");
        second.connectsSilently(true);
        second.customer(ana).says("Hello");
        await().until(() -> contents().contains(new InboundContent.Text("Hello")));
    }

    private Delivery deliver(ConversationAddress to) {
        return telegram.the(Channel.class)
                .deliver(
                        new Outbound(
                                new OutboundId(1),
                                to,
                                new OutboundMessage(
                                        RichText.plain("At eight."),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    /** What came after the connection itself. */
    private Inbound next() {
        await().until(() -> telegram.inbox().stored().size() > 1);
        return telegram.inbox().stored().get(1);
    }

    private List<InboundContent> contents() {
        return telegram.inbox().stored().stream().map(Inbound::content).toList();
    }

    private static MessageReference reference(long id) {
        return new MessageReference(Long.toString(id));
    }
}
