package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message that no worker survives hits its own conversation only, and ends as a dead letter. */
@ExtendWith(StorageExtension.class)
final class PoisonTest {

    private static final int ATTEMPTS = 3;
    private static final List<String> OTHERS =
            IntStream.range(0, 10).mapToObj(number -> "other" + number).toList();

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    PoisonTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void a_message_that_throws() {
        isDeadAfterAllAttempts(
                "IllegalStateException",
                () -> {
                    throw new IllegalStateException("scripted");
                });
    }

    @Test
    void a_message_that_overflows_the_stack() {
        isDeadAfterAllAttempts("StackOverflowError", () -> deeper(0));
    }

    /** Where it is real, the process ends; see {@link #a_message_that_kills_its_worker}. */
    @Test
    void a_message_that_runs_out_of_memory() {
        isDeadAfterAllAttempts(
                "OutOfMemoryError",
                () -> {
                    throw new OutOfMemoryError("scripted");
                });
    }

    @Test
    void a_message_that_takes_too_long() {
        isDeadAfterAllAttempts("TurnTimeLimitException", () -> Thread.sleep(Duration.ofMinutes(1)));
    }

    @Test
    void a_message_that_kills_its_worker() {
        Echo core = poisonedBy(() -> Thread.sleep(Duration.ofMinutes(1)));
        Map<String, Object> settings = Map.of("parley.turn.attempts", ATTEMPTS);
        try (Engine engine = Engine.start(storage, core, channel, settings)) {
            engine.inbox().accept(text("p", 1, "poison"));
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                int made = attempt;
                await().until(() -> core.asked() == made);
                // The row as it is when the lease of a killed process ends.
                engine.update(
                        "UPDATE work SET ready_at = now(), fence = 1, lease_owner = 'dead' WHERE queue = 'turns'");
            }
            isDead(engine, "it ended its worker " + ATTEMPTS + " times");
        }
    }

    /** What a poisonous message does. */
    private interface Poison {
        void act() throws InterruptedException;
    }

    private void isDeadAfterAllAttempts(String reason, Poison poison) {
        Echo core = poisonedBy(poison);
        Map<String, Object> settings =
                Map.of(
                        "parley.turn.attempts", ATTEMPTS,
                        "parley.turn.time-limit", "1s",
                        "parley.work.lease", "1s");
        try (Engine engine = Engine.start(storage, core, channel, settings)) {
            engine.inbox().accept(text("p", 1, "poison"));
            isDead(engine, reason);
            assertThat(core.asked()).isEqualTo(ATTEMPTS + OTHERS.size() + 1);
        }
    }

    /** The others are answered, and so is who wrote the poison, about anything else. */
    private void isDead(Engine engine, String reason) {
        OTHERS.forEach(chat -> engine.inbox().accept(text(chat, 1, "hello")));
        await().until(() ->
                OTHERS.stream().allMatch(chat -> channel.in(chat).equals(List.of("re: hello"))));
        await().until(() -> channel.in("p").equals(List.of("Problem")));
        assertThat(engine.texts("SELECT reason FROM inbox WHERE state = 'dead'"))
                .containsExactly(reason);
        engine.inbox().accept(text("p", 2, "hello"));
        await().until(() -> channel.in("p").equals(List.of("Problem", "re: hello")));
    }

    private static Echo poisonedBy(Poison poison) {
        return new Echo(question -> {
            if (question.text().equals("poison")) {
                poison.act();
            }
        });
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : 1 + deeper(depth + 1);
    }
}
