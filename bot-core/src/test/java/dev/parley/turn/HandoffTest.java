package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.Effect;
import dev.parley.conversation.Language;
import dev.parley.handoff.Handoffs;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who wants to talk to a human is passed on to the operators, once. */
@ExtendWith(StorageExtension.class)
final class HandoffTest {

    private static final Map<String, Object> SETTINGS =
            Map.of("parley.operators", "test:ops,test:dana,test:absent");

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Echo core =
            new Echo(question -> {
                if (question.text().equals("wait")) {
                    goOn.await();
                }
            });
    private final RecordingChannel channel = new RecordingChannel();
    private final Storage storage;
    private final Engine engine;
    private long written;

    HandoffTest(Storage storage) {
        this.storage = storage;
        engine = Engine.start(storage, core, channel, SETTINGS);
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        engine.close();
    }

    @Test
    void every_operator_who_can_be_written_to_is_told_in_their_chat() {
        arrive("ops");
        arrive("dana");
        assertThat(asks("a")).isEqualTo("HumanWanted");
        String number = number();
        await().until(() -> channel.in("ops").contains(number + " waits, in ENGLISH"));
        await().until(() -> channel.in("dana").contains(number + " waits, in ENGLISH"));
        assertThat(channel.in("absent")).isEmpty();
    }

    @Test
    void who_asks_again_while_they_wait_is_told_so_and_the_operators_are_not() {
        arrive("ops");
        asks("b");
        await().until(() -> channel.in("ops").size() == 2);
        assertThat(asks("b")).isEqualTo("HumanWanted");
        assertThat(told("handoffs", "")).isEqualTo("[" + number() + "]");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void an_operator_sees_what_was_said_and_says_that_it_is_done() {
        arrive("ops");
        engine.inbox().accept(text("c", 1, "my tooth hurts"));
        await().until(() -> channel.in("c").size() == 1);
        asks("c");
        String number = number();
        assertThat(told("handoffs", "show " + number)).contains("my tooth hurts", "HumanWanted");
        assertThat(told("handoffs", "done " + number)).isEqualTo("HandoffDone");
        assertThat(told("handoffs", "done " + number)).isEqualTo("HandoffUnknown");
        assertThat(told("handoffs", "show " + number)).isEqualTo("HandoffUnknown");
        assertThat(told("handoffs", "")).isEqualTo("[]");
        assertThat(audited("handoff-shown")).containsExactly("test:ops");
        assertThat(audited("handoff-done")).containsExactly("test:ops");
        asks("c");
        assertThat(number()).isNotEqualTo(number);
    }

    @Test
    void what_names_nobody_is_answered_with_how_it_is_written() {
        arrive("ops");
        assertThat(told("handoffs", "done")).isEqualTo("HandoffUsage");
        assertThat(told("handoffs", "show me")).isEqualTo("HandoffUsage");
        assertThat(told("handoffs", "burn 1")).isEqualTo("HandoffUsage");
        assertThat(told("handoffs", "done 999")).isEqualTo("HandoffUnknown");
    }

    @Test
    void nobody_else_sees_who_waits() {
        arrive("ops");
        asks("d");
        engine.inbox().accept(command("stranger", 1, "handoffs", ""));
        await().until(() -> channel.in("stranger").equals(List.of("CommandUnknown")));
    }

    @Test
    void the_state_tells_the_person_and_the_operators_who_waits() {
        arrive("ops");
        assertThat(status("e")).isEqualTo("Status, human false, handoffs 0, awaiting 0");
        asks("e");
        assertThat(status("e")).isEqualTo("Status, human true, handoffs 0, awaiting 0");
        assertThat(status("ops")).isEqualTo("Status, human false, handoffs 1, awaiting 0");
        told("handoffs", "done " + number());
        assertThat(status("e")).isEqualTo("Status, human false, handoffs 0, awaiting 0");
    }

    @Test
    void where_no_operator_can_be_written_to_the_person_is_told_where_humans_are() {
        assertThat(asks("f")).isEqualTo("HumanElsewhere");
        arrive("ops");
        engine.update("UPDATE conversation SET reachable = false WHERE chat = 'ops'");
        assertThat(asks("f")).isEqualTo("HumanElsewhere");
        assertThat(engine.bean(Handoffs.class).open().count()).isZero();
    }

    /** The connection may break over a commit, and nobody knows whether it succeeded. */
    @Test
    void a_commit_that_is_repeated_calls_the_operators_once() {
        arrive("ops");
        TurnResult result = wish("g");
        assertThat(engine.commit(result).held()).isTrue();
        assertThat(engine.commit(result).held()).isFalse();
        await().until(() -> channel.in("ops").size() == 2);
        assertThat(engine.count("SELECT count(*) FROM handoff")).isOne();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void a_worker_that_lost_its_lease_calls_nobody() {
        arrive("ops");
        TurnResult result = wish("h");
        engine.update("UPDATE work SET fence = fence + 1 WHERE lease_owner IS NOT NULL");
        assertThat(engine.commit(result).held()).isFalse();
        assertThat(engine.count("SELECT count(*) FROM handoff")).isZero();
        assertThat(calls()).isEmpty();
    }

    @Test
    void a_process_that_ends_after_the_commit_leaves_the_call_to_the_next() {
        arrive("ops");
        TurnResult result = wish("i");
        // Nobody here sends to the operator any more: another process has that conversation.
        engine.update(
                """
                UPDATE work SET lease_owner = 'dead', ready_at = now() + interval '3 seconds', fence = 1
                FROM conversation c WHERE c.id = conversation_id AND c.chat = 'ops' AND queue = 'send-test'
                """);
        engine.commit(result);
        assertThat(calls()).isEmpty();
        engine.close();
        try (Engine next = Engine.start(storage, Echo.atOnce(), channel, SETTINGS)) {
            await().until(() -> channel.in("ops").size() == 2);
            await().until(() ->
                    next.count("SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0);
            assertThat(calls()).hasSize(1);
        }
    }

    @Test
    void an_alert_can_be_set_on_who_waits() {
        arrive("ops");
        assertThat(gauge("parley.handoffs.open")).isZero();
        assertThat(gauge("parley.handoffs.age")).isZero();
        asks("j");
        engine.update("UPDATE handoff SET wanted_at = wanted_at - interval '1 hour'");
        assertThat(gauge("parley.handoffs.open")).isOne();
        assertThat(gauge("parley.handoffs.age")).isBetween(3600.0, 3700.0);
    }

    /** An operator writes for the first time, and can be written to from then on. */
    private void arrive(String operator) {
        engine.inbox().accept(text(operator, 1, "hello"));
        await().until(() -> channel.in(operator).size() == 1);
    }

    /** What a person is told who asks for a human. */
    private String asks(String chat) {
        return send(chat, "human", "");
    }

    private String status(String chat) {
        return send(chat, "status", "");
    }

    private String told(String name, String arguments) {
        return send("ops", name, arguments);
    }

    private String send(String chat, String name, String arguments) {
        long before = said(chat);
        written++;
        engine.inbox().accept(command(chat, 100 + written, name, arguments));
        await().until(() -> said(chat) > before);
        return channel.in(chat).stream()
                .filter(text -> !text.contains(" waits, "))
                .toList()
                .getLast();
    }

    private long said(String chat) {
        return channel.in(chat).stream().filter(text -> !text.contains(" waits, ")).count();
    }

    /** What a turn in hand leads to whose person wants a human; not committed yet. */
    private TurnResult wish(String chat) {
        engine.inbox().accept(text(chat, 1, "wait"));
        await().until(() ->
                engine.count(
                                "SELECT count(*) FROM work WHERE queue = 'turns' AND lease_owner IS NOT NULL")
                        == 1);
        Turn turn = engine.turnInHand();
        return engine.bean(Confirmations.class)
                .carryOut(
                        turn,
                        text(chat, 1, "human"),
                        new Effect.HandToHuman(Effect.Reason.ASKED),
                        turn.session().session().speaking(Language.ENGLISH));
    }

    private List<String> calls() {
        return channel.in("ops").stream().filter(text -> text.contains(" waits, ")).toList();
    }

    private String number() {
        return engine.texts("SELECT number::text FROM handoff WHERE done_at IS NULL").getFirst();
    }

    private List<String> audited(String type) {
        return engine.texts(
                "SELECT details ->> 'by' FROM audit_event WHERE type = '%s'".formatted(type));
    }

    private double gauge(String name) {
        return engine.bean(MeterRegistry.class).get(name).gauge().value();
    }
}
