package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.deadletter.DeadLetters;
import dev.parley.inbound.Inbound;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do in a chat, and what others get who try. */
@ExtendWith(StorageExtension.class)
final class OperatorCommandsTest {

    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final Echo core =
            new Echo(_ -> {
                if (broken.get()) {
                    throw new IllegalStateException("scripted");
                }
            });
    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;
    private long written;

    OperatorCommandsTest(Storage storage) {
        engine =
                Engine.start(
                        storage,
                        core,
                        channel,
                        Map.of("parley.turn.attempts", 1, "parley.operators", "test:ops"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_dead_letter_is_listed_shown_and_replayed_and_the_audit_names_the_operator() {
        String id = fail("a", "hello");
        assertThat(told("deadletters", "")).isEqualTo("[" + id + "]");
        assertThat(told("deadletters", "show " + id)).contains("hello");
        broken.set(false);
        assertThat(told("replay", id)).isEqualTo("DeadLetterReplayed");
        await().until(() -> channel.in("a").equals(List.of("Problem", "re: hello")));
        assertThat(audited("dead-letter-replayed", "by")).containsExactly("test:ops");
        assertThat(told("replay", id)).isEqualTo("DeadLetterUnknown");
        assertThat(told("deadletters", "")).isEqualTo("[]");
    }

    @Test
    void a_dead_letter_is_discarded_with_a_reason() {
        String id = fail("b", "hello");
        assertThat(told("deadletters", "discard " + id)).isEqualTo("DeadLetterUsage");
        assertThat(told("deadletters", "discard " + id + " answered by telephone"))
                .isEqualTo("DeadLetterDiscarded");
        assertThat(audited("dead-letter-discarded", "reason"))
                .containsExactly("answered by telephone");
        assertThat(audited("dead-letter-discarded", "by")).containsExactly("test:ops");
        assertThat(told("deadletters", "show " + id)).isEqualTo("DeadLetterUnknown");
    }

    @Test
    void all_are_replayed_together() {
        fail("c", "one");
        fail("d", "two");
        broken.set(false);
        assertThat(told("replay", "all")).isEqualTo("DeadLettersReplayed");
        await().until(() -> channel.in("c").equals(List.of("Problem", "re: one")));
        await().until(() -> channel.in("d").equals(List.of("Problem", "re: two")));
    }

    @Test
    void what_names_no_letter_is_answered_with_how_it_is_written() {
        assertThat(told("replay", "")).isEqualTo("DeadLetterUsage");
        assertThat(told("replay", "12")).isEqualTo("DeadLetterUsage");
        assertThat(told("deadletters", "show me")).isEqualTo("DeadLetterUsage");
        assertThat(told("deadletters", "burn")).isEqualTo("DeadLetterUsage");
        assertThat(told("admin", "")).isEqualTo("Admin");
    }

    @Test
    void anybody_else_is_told_that_there_is_no_such_command_and_the_audit_keeps_the_attempt() {
        fail("e", "hello");
        engine.inbox().accept(command("stranger", 1, "replay", "all"));
        engine.inbox().accept(command("stranger", 2, "dance"));
        await().until(() ->
                channel.in("stranger").equals(List.of("CommandUnknown", "CommandUnknown")));
        assertThat(
                        engine.texts(
                                """
                                SELECT step -> 'details' ->> 'command'
                                FROM audit_event, json_array_elements(details -> 'steps') AS step
                                WHERE type = 'turn-command' AND step ->> 'type' = 'operator-command:denied'
                                """))
                .containsExactly("replay");
        assertThat(engine.bean(DeadLetters.class).backlog().count()).isOne();
    }

    @Test
    void nobody_is_an_operator_where_others_read_along() {
        Inbound alone = command("ops", 1, "admin");
        Inbound group =
                new Inbound(
                        alone.externalId(),
                        text("group", 1, "").conversation(),
                        true,
                        alone.sender(),
                        alone.message(),
                        1,
                        alone.sentAt(),
                        alone.content());
        engine.inbox().accept(group);
        await().until(() -> channel.in("group").equals(List.of("CommandUnknown")));
    }

    /** The process may be killed after a command did its work and before its turn is committed. */
    @Test
    void a_replay_that_is_repeated_answers_nothing_twice() {
        String id = fail("f", "hello");
        broken.set(false);
        told("replay", id);
        await().until(() -> channel.in("f").equals(List.of("Problem", "re: hello")));
        engine.update(
                """
                UPDATE inbox SET state = 'pending'
                WHERE external_id LIKE 'ops-%' AND payload::text LIKE '%replay%'
                """);
        engine.update(
                """
                UPDATE work SET ready_at = now(), arrivals = arrivals + 1
                FROM conversation c WHERE c.id = conversation_id AND c.chat = 'ops' AND queue = 'turns'
                """);
        await().until(() -> channel.in("ops").size() == 2);
        assertThat(channel.in("ops")).containsExactly("DeadLetterReplayed", "DeadLetterUnknown");
        assertThat(channel.in("f")).containsExactly("Problem", "re: hello");
        assertThat(audited("dead-letter-replayed", "by")).hasSize(1);
    }

    @Test
    void an_alert_can_be_set_on_what_waits() {
        assertThat(gauge("parley.dead.letters.waiting")).isZero();
        assertThat(gauge("parley.dead.letters.age")).isZero();
        fail("g", "hello");
        engine.update(
                "UPDATE inbox SET received_at = received_at - interval '1 hour' WHERE state = 'dead'");
        assertThat(gauge("parley.dead.letters.waiting")).isOne();
        assertThat(gauge("parley.dead.letters.age")).isBetween(3600.0, 3700.0);
    }

    private double gauge(String name) {
        return engine.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private List<String> audited(String type, String detail) {
        return engine.texts(
                "SELECT details ->> '%s' FROM audit_event WHERE type = '%s'"
                        .formatted(detail, type));
    }

    /** What an operator is told in return to a command. */
    private String told(String name, String arguments) {
        int before = channel.in("ops").size();
        written++;
        engine.inbox().accept(command("ops", written, name, arguments));
        await().until(() -> channel.in("ops").size() > before);
        return channel.in("ops").getLast();
    }

    /** Writes a message that no turn can answer, and returns the name of its dead letter. */
    private String fail(String chat, String text) {
        engine.inbox().accept(text(chat, 1, text));
        await().until(() -> channel.in(chat).equals(List.of("Problem")));
        return engine.bean(DeadLetters.class).oldest(10).getLast().id().toString();
    }
}
