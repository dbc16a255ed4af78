package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.database.DatabaseTime;
import dev.parley.database.MachineClock;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clocks that are wrong, and clocks that somebody sets. */
@ExtendWith(StorageExtension.class)
final class ClockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    ClockTest(Storage storage) {
        this.storage = storage;
    }

    /** A machine's clock that is off by as much as a test says. */
    private static final class Machine implements MachineClock {

        private volatile Duration off;

        Machine(Duration off) {
            this.off = off;
        }

        @Override
        public Instant time() {
            return Instant.now().plus(off);
        }

        @Override
        public long elapsed() {
            return System.nanoTime();
        }
    }

    /** The same for the database's. */
    private static final class Database implements DatabaseTime {

        private volatile Duration off;

        Database(Duration off) {
            this.off = off;
        }

        @Override
        public Instant ask() {
            return Instant.now().plus(off);
        }
    }

    private static Echo taking(Duration time) {
        return new Echo(_ -> Thread.sleep(time));
    }

    @Test
    void a_clock_that_is_set_back_an_hour_delays_nobody() {
        Machine machine = new Machine(HOUR);
        Map<String, Object> quiet = Map.of("parley.turn.quiet-millis", 400);
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, quiet, machine)) {
            engine.inbox().accept(text("back", 1, "hello"));
            machine.off = Duration.ZERO;
            await().until(() -> channel.in("back").size() == 1);
            engine.inbox().accept(text("ahead", 1, "hello"));
            machine.off = HOUR;
            await().until(() -> channel.in("ahead").size() == 1);
        }
    }

    @Test
    void a_turn_in_hand_outlives_a_clock_that_is_set_ahead_by_an_hour() {
        Machine machine = new Machine(Duration.ZERO);
        Map<String, Object> settings = Map.of("parley.turn.time-limit", "1m");
        Echo slow = taking(Duration.ofSeconds(3));
        try (Engine engine = Engine.start(storage, slow, channel, settings, machine)) {
            engine.inbox().accept(text("slow", 1, "hello"));
            await().until(() -> slow.asked() == 1);
            machine.off = HOUR;
            await().until(() -> channel.in("slow").size() == 1);
            assertThat(slow.asked()).isOne();
            assertThat(engine.counted("parley.turns", "outcome", "failed")).isZero();
        }
    }

    @Test
    void processes_with_clocks_minutes_apart_do_not_take_each_others_leases() {
        Machine ahead = new Machine(Duration.ofMinutes(10));
        Machine behind = new Machine(Duration.ofMinutes(-10));
        Echo slow = taking(Duration.ofMillis(2500));
        try (Engine one = Engine.start(storage, slow, channel, Map.of(), ahead);
                Engine two = Engine.start(storage, slow, channel, Map.of(), behind)) {
            List<String> chats = IntStream.range(0, 6).mapToObj(n -> "apart-" + n).toList();
            for (int i = 0; i < chats.size(); i++) {
                Engine taker = i % 2 == 0 ? one : two;
                taker.inbox().accept(text(chats.get(i), 1, "first"));
                taker.inbox().accept(text(chats.get(i), 2, "second"));
            }
            await().until(() -> chats.stream().allMatch(chat -> channel.in(chat).size() == 2));
            assertThat(chats)
                    .allSatisfy(chat ->
                            assertThat(channel.in(chat))
                                    .containsExactly("re: first", "re: second"));
            assertThat(slow.asked()).isEqualTo(2 * chats.size());
        }
    }

    @Test
    void when_the_databases_clock_is_set_back_nobody_waits_for_it_to_come_round() {
        Database database = new Database(HOUR);
        Machine machine = new Machine(HOUR);
        Echo ill =
                new Echo(_ -> {
                    throw new IllegalStateException("ill");
                });
        Map<String, Object> longPause =
                Map.of("parley.turn.first-pause", "10m", "parley.turn.longest-pause", "10m");
        try (Engine engine = Engine.start(storage, ill, channel, longPause, database, machine)) {
            engine.inbox().accept(text("later", 1, "hello"));
            await().until(() -> engine.counted("parley.turns", "outcome", "failed") == 1);
            assertThat(waitingLongerThan(engine, "60 minutes")).isOne();
            database.off = Duration.ZERO;
            machine.off = Duration.ZERO;
            await().until(() -> waitingLongerThan(engine, "6 minutes") == 0);
        }
    }

    private static long waitingLongerThan(Engine engine, String time) {
        return engine.count(
                "SELECT count(*) FROM work WHERE ready_at < 'infinity' AND ready_at > now() + interval '%s'"
                        .formatted(time));
    }

    @Test
    void a_lease_that_a_wrong_clock_wrote_before_the_start_ends_soon() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("held", 1, "hello"));
            await().until(() -> channel.in("held").size() == 1);
            engine.update(
                    """
                    WITH late AS (UPDATE audit_event SET happened_at = now() + interval '1 hour')
                    UPDATE work SET lease_owner = 'dead', fence = 1, ready_at = now() + interval '1 hour'
                    WHERE queue = 'turns'
                    """);
        }
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("held", 2, "again"));
            await().until(() -> channel.in("held").size() == 2);
        }
    }
}
