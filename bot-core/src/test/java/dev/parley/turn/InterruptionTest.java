package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.inbound.InboundContent;
import dev.parley.outbound.Delivery;
import dev.parley.redis.RedisLink;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /stop}, {@code /reset} and a new message do to a turn in hand. */
@ExtendWith(StorageExtension.class)
final class InterruptionTest {

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger thinking = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final List<Integer> remembered = new CopyOnWriteArrayList<>();

    /** Thinks about what begins with "slow" until it may go on. */
    private final Echo core =
            new Echo(question -> {
                remembered.add(question.history().size());
                if (question.text().startsWith("slow")) {
                    thinking.incrementAndGet();
                    try {
                        goOn.await();
                    } catch (InterruptedException interrupt) {
                        interrupted.incrementAndGet();
                        throw interrupt;
                    }
                }
            });

    InterruptionTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void stop_ends_the_turn_in_hand_and_what_waits_before_it() {
        try (Engine engine = start(0)) {
            engine.inbox().accept(List.of(text("a", 1, "slow"), text("a", 2, "two")));
            await().until(() -> thinking.get() == 1);
            engine.inbox().accept(command("a", 3, "stop"));
            await().until(() -> channel.in("a").equals(List.of("Stopped")));
            assertThat(interrupted).hasValue(1);
            assertThat(states(engine)).containsExactly("cancelled", "cancelled", "done");
            assertThat(
                            engine.texts(
                                    "SELECT details ->> 'cancelled' FROM audit_event WHERE type = 'turn-command'"))
                    .containsExactly("2");
        }
    }

    @Test
    void stop_in_another_process_ends_the_turn_in_hand() {
        try (Engine working = start(0)) {
            awaitRedis(working);
            working.inbox().accept(text("b", 1, "slow"));
            await().until(() -> thinking.get() == 1);
            try (Engine other = start(0)) {
                awaitRedis(other);
                other.inbox().accept(command("b", 2, "stop"));
                await().until(() -> channel.in("b").equals(List.of("Stopped")));
                assertThat(interrupted).hasValue(1);
            }
        }
    }

    @Test
    void stop_after_the_commit_has_nothing_to_stop_and_the_answer_is_sent() {
        channel.fails(new Delivery.Postponed(Duration.ofMillis(800), "scripted"));
        try (Engine engine = start(0)) {
            engine.inbox().accept(text("c", 1, "hello"));
            await().until(() -> engine.count("SELECT count(*) FROM outbox") == 1);
            engine.inbox().accept(command("c", 2, "stop"));
            await().until(() -> channel.in("c").equals(List.of("re: hello", "NothingToStop")));
        }
    }

    @Test
    void stop_sent_twice_stops_once_and_counts_no_command_as_a_message() {
        try (Engine engine = start(0)) {
            engine.inbox().accept(text("d", 1, "slow"));
            await().until(() -> thinking.get() == 1);
            engine.inbox().accept(List.of(command("d", 2, "stop"), command("d", 3, "stop")));
            await().until(() -> channel.in("d").equals(List.of("Stopped", "NothingToStop")));
            assertThat(states(engine)).containsExactly("cancelled", "done", "done");
        }
    }

    @Test
    void stop_leaves_the_commands_and_notices_before_it_alone() {
        try (Engine engine = start(0)) {
            engine.inbox().accept(text("e", 1, "hello"));
            await().until(() -> channel.in("e").size() == 1);
            engine.inbox()
                    .accept(
                            List.of(
                                    command("e", 2, "reset"),
                                    inbound("e", 3, new InboundContent.Moved("moved")),
                                    text("e", 4, "never mind"),
                                    command("e", 5, "stop")));
            await().until(() -> channel.said().size() == 3);
            assertThat(channel.said().stream().map(RecordingChannel.Said::text))
                    .containsExactly("re: hello", "ResetDone", "Stopped");
            assertThat(channel.in("moved")).contains("Stopped");
            engine.inbox().accept(text("moved", 1, "and now"));
            await().until(() -> remembered.equals(List.of(0, 0)));
        }
    }

    @Test
    void what_was_in_hand_at_a_reset_is_not_remembered() {
        try (Engine engine = start(0)) {
            engine.inbox().accept(text("f", 1, "hello"));
            await().until(() -> channel.in("f").size() == 1);
            engine.inbox().accept(text("f", 2, "slow"));
            await().until(() -> thinking.get() == 1);
            engine.inbox().accept(command("f", 3, "reset"));
            await().until(() -> channel.in("f").equals(List.of("re: hello", "ResetDone")));
            engine.inbox().accept(text("f", 4, "and now"));
            await().until(() -> channel.in("f").contains("re: and now"));
            assertThat(remembered).containsExactly(0, 1, 0);
        }
    }

    /** An interruption may be lost on its way; the turn then comes to its end. */
    @Test
    void an_answer_that_a_reset_came_too_late_for_is_said_and_not_remembered() {
        Storage alone = new Storage(storage.databaseUrl(), "redis://127.0.0.1:1");
        try (Engine working = Engine.start(alone, core, channel, Map.of())) {
            working.inbox().accept(text("g", 1, "slow"));
            await().until(() -> thinking.get() == 1);
            try (Engine other = Engine.start(alone, core, channel, Map.of())) {
                other.inbox().accept(command("g", 2, "reset"));
                goOn.countDown();
                await().until(() -> channel.in("g").equals(List.of("re: slow", "ResetDone")));
                other.inbox().accept(text("g", 3, "and now"));
                await().until(() -> remembered.equals(List.of(0, 0)));
                assertThat(interrupted).hasValue(0);
            }
        }
    }

    @Test
    void without_quiet_time_a_new_message_is_answered_after_the_turn_in_hand() {
        try (Engine engine = start(0)) {
            engine.inbox().accept(text("h", 1, "slow"));
            await().until(() -> thinking.get() == 1);
            engine.inbox().accept(text("h", 2, "two"));
            engine.inbox().accept(text("h", 3, "three"));
            goOn.countDown();
            await().until(() ->
                    channel.in("h").equals(List.of("re: slow", "re: two", "re: three")));
        }
    }

    @Test
    void with_quiet_time_new_messages_are_answered_together_after_the_turn_in_hand() {
        try (Engine engine = start(300)) {
            engine.inbox().accept(text("i", 1, "slow"));
            await().until(() -> thinking.get() == 1);
            engine.inbox().accept(text("i", 2, "two"));
            engine.inbox().accept(text("i", 3, "three"));
            goOn.countDown();
            await().until(() -> channel.in("i").equals(List.of("re: slow", "re: two\nthree")));
            assertThat(interrupted).hasValue(0);
        }
    }

    private Engine start(int quietMillis) {
        return Engine.start(
                storage, core, channel, Map.of("parley.turn.quiet-millis", quietMillis));
    }

    private static void awaitRedis(Engine engine) {
        await().until(() -> engine.bean(RedisLink.class).commands().isPresent());
    }

    private static List<String> states(Engine engine) {
        return engine.texts("SELECT state FROM inbox ORDER BY position");
    }
}
