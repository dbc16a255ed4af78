package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.clock.SettableTime;
import dev.parley.outbound.Delivery;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that are wrong, and clocks that are set while people write. */
@ExtendWith(StorageExtension.class)
final class ClockTest {

    /** Longer than a clock needs to be followed, much shorter than a jump. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String LATEST_LEASE =
            "SELECT (extract(epoch FROM max(ready_at)) * 1000)::bigint FROM work WHERE lease_owner IS NOT NULL";

    /** What failed or was postponed, and waits. */
    private static final String PAUSES =
            "SELECT count(*) FROM work WHERE lease_owner IS NULL AND ready_at BETWEEN now() + interval '1500 ms' AND now() + interval '1 min'";

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    ClockTest(Storage storage) {
        this.storage = storage;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void a_clock_that_is_set_an_hour_off_during_a_turn_neither_ends_nor_repeats_it(int hours) {
        SettableTime time = new SettableTime(Duration.ZERO);
        CountDownLatch goOn = new CountDownLatch(1);
        Echo core = new Echo(_ -> goOn.await());
        try (Engine engine = Engine.start(storage, core, channel, Map.of(), time.machine())) {
            engine.inbox().accept(text("turn", 1, "hello"));
            await().until(() -> core.asked() == 1);
            time.setMachine(Duration.ofHours(hours));
            long lease = engine.count(LATEST_LEASE);
            await().until(() -> engine.count(LATEST_LEASE) > lease + 2_000);
            goOn.countDown();
            await().until(() -> channel.in("turn").equals(List.of("re: hello")));
            await().until(() ->
                    engine.count("SELECT count(*) FROM work WHERE lease_owner IS NOT NULL") == 0);
            assertThat(core.asked()).isOne();
        }
    }

    @Test
    void a_clock_that_is_set_back_an_hour_delays_nobody() {
        SettableTime time = new SettableTime(Duration.ZERO);
        AtomicInteger failures = new AtomicInteger();
        Echo core =
                new Echo(question -> {
                    if (question.text().equals("fails") && failures.getAndIncrement() == 0) {
                        throw new IllegalStateException("as the test wants it");
                    }
                });
        Map<String, Object> settings =
                Map.of("parley.turn.quiet-millis", 1_000, "parley.turn.first-pause", "6s");
        try (Engine engine = Engine.start(storage, core, channel, settings, time.machine())) {
            channel.fails(new Delivery.Postponed(Duration.ofSeconds(6), "as the test wants it"));
            engine.inbox().accept(text("postponed", 1, "hello"));
            engine.inbox().accept(text("backoff", 1, "fails"));
            await().until(() -> engine.count(PAUSES) == 2);
            engine.inbox().accept(text("quiet", 1, "waits"));
            time.setMachine(Duration.ofHours(-1));
            engine.inbox().accept(text("after", 1, "later"));
            for (String chat : List.of("postponed", "backoff", "quiet", "after")) {
                await().atMost(SOON).until(() -> channel.in(chat).size() == 1);
            }
        }
    }

    @Test
    void two_processes_with_clocks_minutes_apart_do_not_take_each_others_leases() {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo early = new Echo(_ -> goOn.await());
        Echo late = new Echo(_ -> goOn.await());
        try (Engine ahead = process(early, Duration.ofMinutes(5));
                Engine behind = process(late, Duration.ofMinutes(-5))) {
            for (int number = 1; number <= 3; number++) {
                for (int chat = 0; chat < 20; chat++) {
                    Engine accepting = (chat + number) % 2 == 0 ? ahead : behind;
                    accepting.inbox().accept(text("c" + chat, number, "" + number));
                }
            }
            await().until(() -> early.asked() + late.asked() == 20);
            long lease = ahead.count(LATEST_LEASE);
            // Each lease was renewed more than once, and nobody took one meanwhile.
            await().until(() -> ahead.count(LATEST_LEASE) > lease + 2_000);
            assertThat(early.asked() + late.asked()).isEqualTo(20);
            goOn.countDown();
            await().atMost(SOON).until(() -> channel.said().size() == 60);
            List<String> inOrder = List.of("re: 1", "re: 2", "re: 3");
            IntStream.range(0, 20)
                    .forEach(chat -> assertThat(channel.in("c" + chat)).isEqualTo(inOrder));
            assertThat(early.asked()).isPositive();
            assertThat(late.asked()).isPositive();
            assertThat(early.asked() + late.asked()).isEqualTo(60);
        }
    }

    @Test
    void when_the_databases_clock_goes_back_nobody_waits_for_it_to_come_round() {
        SettableTime time = new SettableTime(Duration.ZERO);
        time.setBoth(Duration.ofHours(1));
        Map<String, Object> settings = Map.of("parley.turn.quiet-millis", 30_000);
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, settings, time)) {
            writeBeforeTheJump(engine);
            time.setBoth(Duration.ZERO);
            await().atMost(SOON).until(() -> channel.in("quiet").size() == 1);
            await().atMost(SOON).until(() -> channel.in("dead").size() == 1);
            await().atMost(SOON).until(() -> channel.in("limited").size() == 1);
            assertThat(engine.count("SELECT count(*) FROM exclusive_duty")).isOne();
            assertThat(
                            engine.count(
                                    "SELECT count(*) FROM exclusive_duty WHERE held_till > now() + interval '1 min'"))
                    .isZero();
        }
    }

    @Test
    void a_database_whose_clock_went_back_while_no_process_ran_keeps_nobody_waiting() {
        SettableTime time = new SettableTime(Duration.ZERO);
        time.setBoth(Duration.ofHours(1));
        Map<String, Object> settings = Map.of("parley.turn.quiet-millis", 30_000);
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, settings, time)) {
            writeBeforeTheJump(engine);
        }
        time.setBoth(Duration.ZERO);
        try (Engine _ = Engine.start(storage, Echo.atOnce(), channel, settings, time)) {
            await().atMost(SOON).until(() -> channel.in("quiet").size() == 1);
            await().atMost(SOON).until(() -> channel.in("dead").size() == 1);
            await().atMost(SOON).until(() -> channel.in("limited").size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void a_turn_in_hand_when_the_databases_clock_is_set_is_said_once(int hours) {
        SettableTime time = new SettableTime(Duration.ZERO);
        CountDownLatch goOn = new CountDownLatch(1);
        Echo core = new Echo(_ -> goOn.await());
        try (Engine engine = Engine.start(storage, core, channel, Map.of(), time)) {
            engine.inbox().accept(text("turn", 1, "hello"));
            await().until(() -> core.asked() == 1);
            time.setBoth(Duration.ofHours(hours));
            await().until(() -> engine.count(hoursOff(hours)) == 1);
            goOn.countDown();
            await().until(() -> !channel.in("turn").isEmpty());
            engine.inbox().accept(text("turn", 2, "and this"));
            await().atMost(SOON)
                    .until(() -> channel.in("turn").equals(List.of("re: hello", "re: and this")));
        }
    }

    private static String hoursOff(int hours) {
        return "SELECT count(*) FROM work WHERE lease_owner IS NOT NULL AND ready_at BETWEEN now() + interval '"
                + (hours * 60 - 1)
                + " min' AND now() + interval '"
                + (hours * 60 + 1)
                + " min'";
    }

    private Engine process(Echo core, Duration ahead) {
        return Engine.start(storage, core, channel, Map.of(), new SettableTime(ahead).machine());
    }

    /** Three that wait: one for quiet, one for its allowance, one for a dead process. */
    private static void writeBeforeTheJump(Engine engine) {
        for (String chat : List.of("quiet", "limited", "dead")) {
            engine.inbox().accept(text(chat, 1, "hello"));
        }
        engine.update("UPDATE work SET not_before = ready_at WHERE " + chat("limited"));
        engine.update(
                "UPDATE work SET lease_owner = 'dead', fence = 1, attempts = 1 WHERE "
                        + chat("dead"));
        engine.update("INSERT INTO exclusive_duty SELECT 'some', 'dead', max(ready_at) FROM work");
    }

    private static String chat(String chat) {
        return "conversation_id = (SELECT id FROM conversation WHERE chat = '" + chat + "')";
    }
}
