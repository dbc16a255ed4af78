package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.deadletter.DeadLetter;
import dev.parley.deadletter.DeadLetterId;
import dev.parley.deadletter.DeadLetterId.Kind;
import dev.parley.deadletter.DeadLetters;
import dev.parley.operator.Operator;
import dev.parley.outbound.Delivery;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does about what could not be done. */
@ExtendWith(StorageExtension.class)
final class DeadLettersTest {

    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final Echo core =
            new Echo(_ -> {
                if (broken.get()) {
                    throw new IllegalStateException("scripted");
                }
            });
    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;
    private final DeadLetters letters;

    DeadLettersTest(Storage storage) {
        engine = Engine.start(storage, core, channel, Map.of("parley.turn.attempts", 2));
        letters = engine.bean(DeadLetters.class);
    }

    @Test
    void a_message_that_found_no_answer_is_listed_and_answered_when_it_is_replayed() {
        try (engine) {
            DeadLetter letter = fail("a", "hello");
            assertThat(letter.reason()).isEqualTo("IllegalStateException");
            assertThat(letter.attempts()).isEqualTo(2);
            assertThat(letters.payload(letter.id()).orElse("")).contains("hello");

            broken.set(false);
            assertThat(letters.replay(letter.id(), Operator.COMMAND_LINE)).isTrue();
            await().until(() -> channel.in("a").equals(List.of("Problem", "re: hello")));
            assertThat(letters.oldest(10)).isEmpty();
            assertThat(letters.replay(letter.id(), Operator.COMMAND_LINE)).isFalse();
            assertThat(audited(letter, "type")).containsExactly("dead-letter-replayed");
        }
    }

    @Test
    void all_dead_letters_are_replayed_together_and_each_conversation_goes_on_in_order() {
        try (engine) {
            fail("b", "one");
            fail("b", "two");
            fail("c", "three");
            broken.set(false);
            assertThat(letters.replayAll(Operator.COMMAND_LINE)).isEqualTo(3);
            await().until(() ->
                    channel.in("b").equals(List.of("Problem", "Problem", "re: one", "re: two")));
            await().until(() -> channel.in("c").equals(List.of("Problem", "re: three")));
        }
    }

    @Test
    void a_discarded_letter_is_gone_for_good_and_the_audit_keeps_why() {
        try (engine) {
            DeadLetter letter = fail("d", "hello");
            broken.set(false);
            assertThat(letters.discard(letter.id(), "answered by telephone", Operator.COMMAND_LINE))
                    .isTrue();
            assertThat(letters.oldest(10)).isEmpty();
            assertThat(letters.replay(letter.id(), Operator.COMMAND_LINE)).isFalse();
            assertThat(letters.discard(letter.id(), "again", Operator.COMMAND_LINE)).isFalse();
            assertThat(audited(letter, "details ->> 'reason'"))
                    .containsExactly("answered by telephone");
        }
    }

    @Test
    void an_answer_that_a_channel_refused_is_sent_when_it_is_replayed() {
        try (engine) {
            broken.set(false);
            channel.fails(new Delivery.Refused("scripted"));
            engine.inbox().accept(text("e", 1, "hello"));
            await().until(() -> !letters.oldest(10).isEmpty());
            DeadLetter letter = letters.oldest(10).getFirst();
            assertThat(letter.id().kind()).isEqualTo(Kind.SEND);
            assertThat(letters.payload(letter.id()).orElse("")).contains("re: hello");
            assertThat(letters.replay(letter.id(), Operator.COMMAND_LINE)).isTrue();
            await().until(() -> channel.in("e").contains("re: hello"));
            assertThat(letters.oldest(10)).isEmpty();
        }
    }

    @Test
    void an_id_is_read_as_it_is_shown() {
        try (engine) {
            DeadLetterId id = new DeadLetterId(Kind.SEND, 7);
            assertThat(DeadLetterId.parse(id.toString())).contains(id);
            assertThat(DeadLetterId.parse("send-x")).isEmpty();
            assertThat(DeadLetterId.parse("7")).isEmpty();
        }
    }

    /** What the audit has about a letter. */
    private List<String> audited(DeadLetter letter, String what) {
        return engine.texts(
                "SELECT %s FROM audit_event WHERE details ->> 'letter' = '%s'"
                        .formatted(what, letter.id()));
    }

    /** Writes a message that no turn can answer. */
    private DeadLetter fail(String chat, String text) {
        int before = letters.oldest(10).size();
        int position = channel.in(chat).size() + 1;
        engine.inbox().accept(text(chat, position, text));
        await().until(() -> letters.oldest(10).size() > before);
        await().until(() -> channel.in(chat).size() >= position);
        return letters.oldest(10).getLast();
    }
}
