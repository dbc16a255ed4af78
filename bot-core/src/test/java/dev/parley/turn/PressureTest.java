package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.AiCoreBusyException;
import dev.parley.inbound.Inbound;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.work.QueueName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens when more comes than can be answered. */
@ExtendWith(StorageExtension.class)
final class PressureTest {

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    PressureTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void a_flooding_chat_does_not_delay_others() {
        Echo slow = new Echo(_ -> Thread.sleep(Duration.ofMillis(20)));
        Map<String, Object> settings = Map.of("parley.work.concurrency", 1);
        try (Engine engine = Engine.start(storage, slow, channel, settings)) {
            List<Inbound> flood =
                    IntStream.rangeClosed(1, 100)
                            .mapToObj(number -> text("flood", number, Integer.toString(number)))
                            .toList();
            engine.inbox().accept(flood);
            await().until(() -> channel.in("flood").size() >= 2);
            engine.inbox().accept(people("calm", 10));
            await().until(() -> isAnswered("calm", 10));
            assertThat(channel.in("flood").size()).isLessThan(40);
            await().atMost(Duration.ofSeconds(30)).until(() -> channel.in("flood").size() == 100);
            assertThat(channel.in("flood"))
                    .isEqualTo(
                            IntStream.rangeClosed(1, 100)
                                    .mapToObj(number -> "re: " + number)
                                    .toList());
        }
    }

    @Test
    void
            what_a_slow_provider_does_not_take_yet_waits_in_the_queue_where_no_crash_leaves_it_in_doubt() {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        RecordingChannel slow = new RecordingChannel(goOn::join);
        Map<String, Object> settings = Map.of("parley.outbox.concurrency", 4);
        try (Engine engine = Engine.start(storage, Echo.atOnce(), slow, settings)) {
            engine.inbox().accept(people("many", 50));
            await().until(() -> engine.count("SELECT count(*) FROM outbox") == 50);
            await().until(() ->
                    engine.count("SELECT count(*) FROM outbox WHERE state = 'sending'") == 4);
            assertThat(engine.count("SELECT count(*) FROM outbox WHERE state = 'pending'"))
                    .isEqualTo(46);
            goOn.complete(null);
            await().until(() -> slow.said().size() == 50);
        }
    }

    @Test
    void a_slow_model_makes_the_queue_grow_and_not_the_memory() {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo slow =
                new Echo(question -> {
                    if (!question.text().equals("good morning")) {
                        goOn.await();
                    }
                });
        Map<String, Object> settings = Map.of("parley.work.concurrency", 10);
        try (Engine engine = Engine.start(storage, slow, channel, settings)) {
            // Conversations that rest are begun at once as far as there is room, others are not.
            engine.inbox().accept(people("known", 100, 1, "good morning"));
            await().until(() -> isAnswered("known", 100));
            await().until(() ->
                    engine.count("SELECT count(*) FROM work WHERE ready_at < 'infinity'") == 0);
            engine.inbox().accept(people("known", 100, 2, "hello"));
            engine.inbox().accept(people("new", 200));
            await().until(() ->
                    engine.count("SELECT count(*) FROM work WHERE ready_at <= now()") == 290);
            assertThat(engine.count("SELECT count(*) FROM inbox WHERE state = 'pending'"))
                    .isEqualTo(300);
            goOn.countDown();
            await().atMost(Duration.ofSeconds(30)).until(() -> channel.said().size() == 400);
            assertThat(slow.mostInHand()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void while_the_ai_core_has_no_place_people_wait_told_once_and_are_answered_in_order() {
        AtomicInteger refusals = new AtomicInteger(12);
        Echo full =
                new Echo(_ -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new AiCoreBusyException("full", Duration.ofMillis(50));
                    }
                });
        try (Engine engine = Engine.start(storage, full, channel, Map.of())) {
            for (int number = 1; number <= 3; number++) {
                engine.inbox().accept(text("busy", number, Integer.toString(number)));
            }
            await().until(() -> channel.in("busy").contains("re: 3"));
            assertThat(channel.in("busy"))
                    .hasSize(4)
                    .containsSubsequence("re: 1", "re: 2", "re: 3");
            assertThat(channel.in("busy").getFirst()).doesNotStartWith("re:");
            assertThat(engine.counted("parley.turns", "outcome", "failed")).isZero();
        }
    }

    @Test
    void who_waits_long_is_told_once_how_long_while_still_waiting() {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo slow = new Echo(_ -> goOn.await());
        Map<String, Object> settings =
                Map.of(
                        "parley.work.concurrency", 2,
                        "parley.long-wait.depth", 3,
                        "parley.long-wait.at-least", "1ms");
        try (Engine engine = Engine.start(storage, slow, channel, settings);
                Engine other = Engine.start(storage, slow, channel, settings)) {
            engine.inbox().accept(people("wait", 10));
            await().until(() -> channel.said().size() == 3);
            String told = channel.said().getFirst().chat();
            engine.inbox().accept(text(told, 2, "hello"));
            await().during(Duration.ofSeconds(1)).until(() -> channel.said().size() == 3);
            assertThat(channel.in(told)).containsExactly("ExpectedWait");
            goOn.countDown();
            await().until(() -> channel.said().size() == 3 + 10 + 1);
            assertThat(channel.in(told)).containsExactly("ExpectedWait", "re: hello", "re: hello");
            assertThat(told(engine) + told(other)).isEqualTo(3);
            assertThat(engine.count("SELECT count(*) FROM audit_event WHERE type = 'wait-told'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void nobody_is_told_of_a_wait_twice_or_when_the_turn_has_begun() {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo slow = new Echo(_ -> goOn.await());
        try (Engine engine = Engine.start(storage, slow, channel, Map.of())) {
            engine.inbox().accept(text("told", 1, "hello"));
            await().until(() -> slow.asked() == 1);
            Turn turn = engine.turnInHand();
            WaitNotice notice = notice(engine, turn);
            JdbcLongWaits waits = engine.bean(JdbcLongWaits.class);
            assertThat(waits.tell(List.of(notice), Instant.now())).isZero();
            goOn.countDown();
            await().until(() -> channel.in("told").equals(List.of("re: hello")));
            assertThat(waits.tell(List.of(notice), Instant.now())).isZero();
        }
    }

    private static WaitNotice notice(Engine engine, Turn turn) {
        return new WaitNotice(
                turn,
                QueueName.sending(turn.address().channel()),
                engine.bean(WaitWords.class)
                        .expected(
                                turn, turn.input().message().orElseThrow(), Duration.ofMinutes(3)));
    }

    private static double told(Engine engine) {
        return engine.counted("parley.notices", "notice", "wait");
    }

    private boolean isAnswered(String name, int people) {
        return IntStream.range(0, people).noneMatch(each -> channel.in(name + each).isEmpty());
    }

    private static List<Inbound> people(String name, int count) {
        return people(name, count, 1, "hello");
    }

    private static List<Inbound> people(String name, int count, int number, String words) {
        return IntStream.range(0, count)
                .mapToObj(each -> text(name + each, number, words))
                .toList();
    }
}
