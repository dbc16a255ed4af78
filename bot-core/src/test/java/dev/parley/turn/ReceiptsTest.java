package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.MessageReference;
import dev.parley.deadletter.DeadLetter;
import dev.parley.deadletter.DeadLetters;
import dev.parley.operator.Operator;
import dev.parley.outbound.Delivery;
import dev.parley.receipt.Receipt;
import dev.parley.receipt.Receipts;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a provider tells later, and messages that wait for the person. */
@ExtendWith(StorageExtension.class)
final class ReceiptsTest {

    private static final ChannelName CHANNEL = new ChannelName("test");
    private static final String ID = "an-id-of-a-message-as-long-as-they-are";

    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;
    private final Receipts receipts;

    ReceiptsTest(Storage storage) {
        engine = Engine.start(storage, new Echo(_ -> {}), channel, Map.of());
        receipts = engine.bean(Receipts.class);
    }

    @Test
    void the_furthest_that_was_told_counts_in_whatever_order_it_comes() {
        try (engine) {
            say("a", "hello");
            note(Receipt.State.DELIVERED, Receipt.State.SENT);
            assertThat(receipt()).isEqualTo("delivered");
            note(Receipt.State.READ);
            note(Receipt.State.DELIVERED);
            note(Receipt.State.FAILED);
            assertThat(receipt()).isEqualTo("read");
            assertThat(engine.texts("SELECT state FROM outbox")).containsExactly("sent");
        }
    }

    @Test
    void what_is_told_of_a_message_nobody_knows_is_counted() {
        try (engine) {
            note(Receipt.State.READ);
            assertThat(engine.counted("parley.receipts.unknown", "channel", "test")).isEqualTo(1);
        }
    }

    @Test
    void a_message_that_did_not_arrive_is_a_dead_letter_that_can_be_sent_again() {
        try (engine) {
            say("b", "hello");
            note(failed(false));
            DeadLetters letters = engine.bean(DeadLetters.class);
            DeadLetter letter = letters.oldest(1).getFirst();
            assertThat(letter.reason()).isEqualTo("the provider's words");
            letters.replay(letter.id(), Operator.COMMAND_LINE);
            await().until(() -> channel.in("b").size() == 1);
            assertThat(engine.texts("SELECT type FROM audit_event"))
                    .contains("message-undelivered");
        }
    }

    @Test
    void what_awaits_the_person_goes_before_what_is_said_to_them_next() {
        try (engine) {
            channel.fails(new Delivery.AwaitsPerson("a day is over"));
            engine.inbox().accept(text("c", 1, "one"));
            await().until(() -> awaiting() == 1);
            assertThat(engine.bean(DeadLetters.class).awaitingPerson(10))
                    .extracting(DeadLetter::reason)
                    .containsExactly("waits for the person to write again: a day is over");
            engine.inbox().accept(text("c", 2, "two"));
            await().until(() -> channel.in("c").equals(List.of("re: one", "re: two")));
            assertThat(awaiting()).isZero();
        }
    }

    @Test
    void so_does_what_a_provider_took_and_then_would_not_deliver_yet() {
        try (engine) {
            say("d", "one");
            note(failed(true));
            assertThat(awaiting()).isEqualTo(1);
            assertThat(engine.bean(DeadLetters.class).oldest(1)).isEmpty();
            engine.inbox().accept(text("d", 2, "two"));
            await().until(() -> channel.in("d").equals(List.of("re: one", "re: two")));
            note(Receipt.State.READ);
            assertThat(engine.counted("parley.receipts.unknown", "channel", "test")).isEqualTo(1);
        }
    }

    /** One message, which the provider takes under the id that is told of. */
    private void say(String chat, String words) {
        channel.fails(new Delivery.Sent(Optional.of(new MessageReference(ID))));
        engine.inbox().accept(text(chat, 1, words));
        await().until(() -> engine.count("SELECT count(*) FROM outbox WHERE state = 'sent'") == 1);
    }

    private void note(Receipt.State... states) {
        receipts.note(
                CHANNEL,
                Arrays.stream(states)
                        .map(state ->
                                new Receipt(
                                        new MessageReference(ID), state, Optional.empty(), false))
                        .toList());
    }

    private void note(Receipt receipt) {
        receipts.note(CHANNEL, List.of(receipt));
    }

    private static Receipt failed(boolean awaitsPerson) {
        return new Receipt(
                new MessageReference(ID),
                Receipt.State.FAILED,
                Optional.of("the provider's words"),
                awaitsPerson);
    }

    private String receipt() {
        return engine.texts("SELECT receipt FROM outbox").getFirst();
    }

    private long awaiting() {
        return engine.bean(DeadLetters.class).countAwaitingPerson();
    }
}
