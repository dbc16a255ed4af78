package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.AiCoreUnreachableException;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.outbound.Delivery;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the session and queue layer promises: stored, answered once, in order, nothing dropped
 * silently.
 */
@ExtendWith(StorageExtension.class)
final class GuaranteeTest {

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    GuaranteeTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void a_delivery_repeated_a_thousand_times_at_once_is_answered_once() throws Exception {
        Echo core = Echo.atOnce();
        try (Engine engine = Engine.start(storage, core, channel, Map.of());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls =
                    IntStream.range(0, 1_000)
                            .mapToObj(_ ->
                                    callers.submit(() ->
                                            engine.inbox().accept(text("a", 1, "hello")).stored()))
                            .toList();
            int stored = 0;
            for (Future<Integer> call : calls) {
                stored += call.get();
            }
            assertThat(stored).isOne();
            await().until(() -> !channel.in("a").isEmpty());
            await().until(() ->
                    engine.count("SELECT count(*) FROM work WHERE ready_at < 'infinity'") == 0);
            assertThat(channel.in("a")).containsExactly("re: hello");
            assertThat(core.asked()).isOne();
        }
    }

    @Test
    void every_chat_is_answered_in_order_however_many_write_at_once() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            for (int number = 1; number <= 20; number++) {
                List<Inbound> round = new ArrayList<>();
                for (int chat = 0; chat < 50; chat++) {
                    round.add(text("chat" + chat, number, Integer.toString(number)));
                }
                engine.inbox().accept(round);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> channel.said().size() == 1_000);
            List<String> inOrder =
                    IntStream.rangeClosed(1, 20).mapToObj(number -> "re: " + number).toList();
            for (int chat = 0; chat < 50; chat++) {
                assertThat(channel.in("chat" + chat)).isEqualTo(inOrder);
            }
        }
    }

    @Test
    void a_burst_is_answered_in_one_turn_in_the_order_it_was_sent_in() {
        Echo core = Echo.atOnce();
        try (Engine engine =
                Engine.start(storage, core, channel, Map.of("parley.turn.quiet-millis", 1500))) {
            engine.inbox().accept(text("b", 2, "two"));
            engine.inbox().accept(text("b", 1, "one"));
            engine.inbox().accept(text("b", 3, "three"));
            await().until(() -> !channel.in("b").isEmpty());
            assertThat(channel.in("b")).containsExactly("re: one\ntwo\nthree");
            assertThat(core.asked()).isOne();
        }
    }

    @Test
    void an_edit_of_a_waiting_message_replaces_it() {
        try (Engine engine =
                Engine.start(
                        storage, Echo.atOnce(), channel, Map.of("parley.turn.quiet-millis", 300))) {
            Inbound edit =
                    inbound(
                            "e",
                            2,
                            new InboundContent.Edit(new MessageReference("1"), "when do you open"));
            engine.inbox().accept(List.of(text("e", 1, "when do you opne"), edit));
            await().until(() -> !channel.in("e").isEmpty());
            assertThat(channel.in("e")).containsExactly("re: when do you open");
        }
    }

    @Test
    void what_a_stopping_process_has_in_hand_is_finished_and_the_rest_waits_for_the_next() {
        CountDownLatch thinking = new CountDownLatch(1);
        Echo slow =
                new Echo(_ -> {
                    thinking.countDown();
                    Thread.sleep(Duration.ofMillis(500));
                });
        Engine first = Engine.start(storage, slow, channel, Map.of());
        first.inbox().accept(text("s", 1, "one"));
        await().until(() -> thinking.getCount() == 0);
        first.inbox().accept(text("s", 2, "two"));
        first.close();
        try (Engine next = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            await().until(() -> channel.in("s").size() == 2);
            assertThat(channel.in("s")).containsExactly("re: one", "re: two");
            assertThat(next.count("SELECT count(*) FROM inbox WHERE state <> 'done'")).isZero();
        }
    }

    @Test
    void a_question_waits_for_an_ai_core_that_is_away_and_is_then_answered() {
        AtomicInteger asked = new AtomicInteger();
        Echo away =
                new Echo(_ -> {
                    if (asked.incrementAndGet() <= 10) {
                        throw unreachable(Duration.ofSeconds(5));
                    }
                });
        Map<String, Object> settings = Map.of("parley.turn.attempts", 2);
        try (Engine engine = Engine.start(storage, away, channel, settings)) {
            engine.inbox().accept(text("w", 1, "hello"));
            await().until(() -> channel.in("w").equals(List.of("re: hello")));
        }
    }

    @Test
    void a_command_wakes_a_question_that_waits_for_its_ai_core_and_comes_after_it() {
        AtomicBoolean here = new AtomicBoolean();
        Echo away =
                new Echo(_ -> {
                    if (!here.get()) {
                        throw unreachable(Duration.ofSeconds(5));
                    }
                });
        try (Engine engine =
                Engine.start(storage, away, channel, Map.of("parley.turn.first-pause", "60s"))) {
            engine.inbox().accept(text("v", 1, "hello"));
            await().until(() ->
                    engine.count(
                                    "SELECT count(*) FROM work WHERE lease_owner IS NULL AND ready_at > now() + interval '30 s'")
                            == 1);
            here.set(true);
            engine.inbox().accept(command("v", 2, "stopp"));
            await().until(() -> channel.in("v").equals(List.of("re: hello", "CommandUnknown")));
        }
    }

    @Test
    void an_ai_core_that_stays_away_is_a_fault_that_the_person_is_told_of() {
        Echo gone =
                new Echo(_ -> {
                    throw unreachable(Duration.ofMinutes(3));
                });
        Map<String, Object> settings = Map.of("parley.turn.attempts", 2);
        try (Engine engine = Engine.start(storage, gone, channel, settings)) {
            engine.inbox().accept(text("g", 1, "hello"));
            await().until(() -> channel.in("g").equals(List.of("Problem")));
        }
    }

    private static AiCoreUnreachableException unreachable(Duration lasting) {
        return new AiCoreUnreachableException("away", new ConnectException(), lasting);
    }

    @Test
    void a_send_that_failed_or_had_to_wait_keeps_the_order() {
        channel.fails(
                new Delivery.Failed("502"),
                new Delivery.Postponed(Duration.ofMillis(50), "retry_after"),
                new Delivery.Failed("502"));
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            for (int number = 1; number <= 5; number++) {
                engine.inbox().accept(text("o", number, Integer.toString(number)));
            }
            await().until(() -> channel.in("o").size() == 5);
            assertThat(channel.in("o"))
                    .containsExactly("re: 1", "re: 2", "re: 3", "re: 4", "re: 5");
        }
    }

    @Test
    void an_uncertain_send_is_repeated_and_marked() {
        channel.fails(new Delivery.Uncertain("cut off"));
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("u", 1, "hello"));
            await().until(() -> channel.in("u").size() == 2);
            await().until(() ->
                    engine.count(
                                    "SELECT count(*) FROM outbox WHERE state = 'sent' AND uncertain = 1")
                            == 1);
        }
    }

    @Test
    void an_uncertain_send_waits_for_an_operator_where_that_is_wanted() {
        channel.fails(new Delivery.Uncertain("cut off"));
        try (Engine engine =
                Engine.start(
                        storage,
                        Echo.atOnce(),
                        channel,
                        Map.of("parley.outbox.uncertain", "hold"))) {
            engine.inbox().accept(text("h", 1, "hello"));
            await().until(() ->
                    engine.count("SELECT count(*) FROM outbox WHERE state = 'held'") == 1);
            engine.inbox().accept(text("h", 2, "again"));
            await().until(() -> channel.in("h").contains("re: again"));
        }
    }

    @Test
    void nothing_more_is_sent_to_a_person_who_cannot_be_reached() {
        channel.fails(new Delivery.Unreachable("blocked"));
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("g", 1, "hello"));
            await().until(() ->
                    engine.count("SELECT count(*) FROM outbox WHERE state = 'unreachable'") == 1);
            assertThat(engine.count("SELECT count(*) FROM conversation WHERE NOT reachable"))
                    .isOne();
            assertThat(engine.count("SELECT count(*) FROM work WHERE ready_at < 'infinity'"))
                    .isZero();
        }
    }

    @Test
    void a_chat_that_moved_goes_on_under_its_new_id() {
        channel.fails(new Delivery.Moved("new"));
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("old", 1, "hello"));
            await().until(() -> channel.in("new").equals(List.of("re: hello")));
        }
    }

    @Test
    void what_a_moved_chat_still_has_to_hear_is_said_in_the_new_one_that_somebody_used_already() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("new", 1, "good morning"));
            await().until(() -> channel.in("new").size() == 1);
            channel.fails(new Delivery.Moved("new"));
            engine.inbox().accept(text("old", 1, "hello"));
            await().until(() -> channel.in("new").equals(List.of("re: good morning", "re: hello")));
            engine.inbox().accept(text("new", 2, "and now"));
            await().until(() -> channel.in("new").size() == 3);
            assertThat(channel.in("old")).isEmpty();
        }
    }

    @Test
    void without_redis_everything_goes_on() {
        Storage alone = new Storage(storage.databaseUrl(), "redis://127.0.0.1:1");
        try (Engine engine = Engine.start(alone, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("r", 1, "hello"));
            await().until(() -> channel.in("r").equals(List.of("re: hello")));
        }
    }

    @Test
    void a_thousand_people_wait_at_once_for_a_slow_model() {
        Echo slow = new Echo(_ -> Thread.sleep(Duration.ofSeconds(1)));
        try (Engine engine = Engine.start(storage, slow, channel, Map.of())) {
            engine.inbox()
                    .accept(
                            IntStream.range(0, 1_000)
                                    .mapToObj(chat -> text("many" + chat, 1, "hello"))
                                    .toList());
            await().atMost(Duration.ofSeconds(20)).until(() -> channel.said().size() == 1_000);
            assertThat(slow.asked()).isEqualTo(1_000);
        }
    }
}
