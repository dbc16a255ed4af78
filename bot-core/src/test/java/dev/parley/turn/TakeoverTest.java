package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.work.Place;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a process that was killed held, and the next one at its place. A process cannot be killed in
 * a test without the test; one that hangs for longer than anybody waits here holds as much.
 */
@ExtendWith(StorageExtension.class)
final class TakeoverTest {

    private static final int ATTEMPTS = 3;

    /**
     * Nobody gets anything here because a lease has ended. Who hangs in one conversation takes no
     * other: it only looks dead, and would get its own back.
     */
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "parley.work.concurrency",
                    1,
                    "parley.work.lease",
                    "60s",
                    "parley.work.grace",
                    "10ms",
                    "parley.turn.attempts",
                    ATTEMPTS);

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    TakeoverTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void who_starts_again_on_the_same_folder_goes_on_at_once_with_what_it_held() {
        Echo hanging = hanging();
        try (Engine killed = at("here", hanging)) {
            killed.inbox().accept(text("a", 1, "hello"));
            await().until(() -> hanging.asked() == 1);
            try (Engine next = at("here", Echo.atOnce())) {
                await().until(() -> channel.in("a").size() == 1);
                assertThat(channel.in("a")).containsExactly("re: hello");
                assertThat(next.count("SELECT count(*) FROM outbox")).isOne();
            }
        }
    }

    @Test
    void who_starts_at_another_place_takes_nothing_from_those_who_run() {
        Echo hanging = hanging();
        try (Engine running = at("here", hanging)) {
            running.inbox().accept(text("b", 1, "hello"));
            await().until(() -> hanging.asked() == 1);
            Echo other = Echo.atOnce();
            try (Engine _ = at("here-not", other);
                    Engine _ = Engine.start(storage, other, channel, SETTINGS)) {
                await().during(Duration.ofMillis(700)).until(() -> other.asked() == 0);
                assertThat(running.count("SELECT count(*) FROM work WHERE ready_at > now()"))
                        .isOne();
            }
        }
    }

    @Test
    void
            a_message_that_kills_its_process_each_time_ends_as_a_dead_letter_however_fast_it_is_started() {
        Echo killer = hanging();
        Deque<Engine> killed = new ArrayDeque<>();
        try {
            killed.push(at("here", killer));
            killed.getFirst().inbox().accept(text("c", 1, "poison"));
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                int made = attempt;
                await().until(() -> killer.asked() == made);
                killed.push(at("here", killer));
            }
            await().until(() -> channel.in("c").size() == 1);
            assertThat(channel.in("c")).containsExactly("Problem");
            assertThat(killer.asked()).isEqualTo(ATTEMPTS);
        } finally {
            killed.forEach(Engine::close);
        }
    }

    @Test
    void a_send_that_was_cut_off_is_repeated_and_marked_by_the_next_at_its_place() {
        try (Engine before = at("here", Echo.atOnce())) {
            before.inbox().accept(text("d", 1, "hello"));
            await().until(() ->
                    before.count("SELECT count(*) FROM outbox WHERE state = 'sent'") == 1);
            before.update("UPDATE outbox SET state = 'sending'");
            before.update(
                    """
                    UPDATE work SET ready_at = now() + interval '1 minute', lease_owner = 'here/1', fence = 1,
                                    attempts = 1
                    WHERE queue = 'send-test'
                    """);
            try (Engine _ = at("here", Echo.atOnce())) {
                await().until(() -> channel.in("d").size() == 2);
                await().until(() ->
                        before.count(
                                        "SELECT count(*) FROM outbox WHERE state = 'sent' AND uncertain = 1")
                                == 1);
            }
        }
    }

    @Test
    void duties_of_who_was_killed_here_are_free_and_those_of_others_are_not() {
        try (Engine engine = at("elsewhere", Echo.atOnce())) {
            engine.update(
                    """
                    INSERT INTO exclusive_duty VALUES
                        ('poll', 'here/1-2', now() + interval '1 hour'),
                        ('mail', 'there/1-2', now() + interval '1 hour')
                    """);
            try (Engine _ = at("here", Echo.atOnce())) {
                assertThat(
                                engine.texts(
                                        "SELECT name FROM exclusive_duty WHERE name IN ('poll', 'mail')"))
                        .containsExactly("mail");
            }
        }
    }

    private Engine at(String place, Echo core) {
        return Engine.start(storage, core, channel, SETTINGS, new Place(place));
    }

    private static Echo hanging() {
        return new Echo(_ -> new CountDownLatch(1).await());
    }
}
