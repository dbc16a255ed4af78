package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.telegram.Participant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How updates arrive can be changed at any time. */
final class TelegramSwitchTest {

    private static final Map<String, String> WEBHOOK =
            Map.of(
                    "PARLEY_TELEGRAM_MODE",
                    "webhook",
                    "PARLEY_PUBLIC_URL",
                    "https://parley.example.org");

    private static final Map<String, String> POLLING = Map.of("PARLEY_TELEGRAM_MODE", "polling");

    /** As many wait at Telegram at the most while Parley is away. */
    private static final int WAITING = 12;

    private final List<Participant> people = new ArrayList<>();

    @Test
    void people_who_write_while_polling_and_webhook_change_places_are_answered_once(
            @TempDir Path folder) {
        try (World world = World.start(folder, Map.of())) {
            somebodyWrites(world);
            for (Map<String, String> mode : List.of(WEBHOOK, POLLING, WEBHOOK)) {
                CompletableFuture<Void> change =
                        CompletableFuture.runAsync(() -> world.restart(mode));
                while (!change.isDone()) {
                    somebodyWrites(world);
                    await().atMost(Duration.ofMinutes(1))
                            .until(() ->
                                    change.isDone() || world.telegram().pendingUpdates() < WAITING);
                }
                change.join();
                somebodyWrites(world);
            }
            for (Participant person : people) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> !world.telegram().sentTo(person.chatId()).isEmpty());
            }
            await().until(() -> world.telegram().pendingUpdates() == 0);
            assertThat(people)
                    .hasSizeGreaterThan(WAITING)
                    .allSatisfy(person ->
                            assertThat(world.telegram().sentTo(person.chatId())).hasSize(1));
        }
    }

    private void somebodyWrites(World world) {
        long id = 2_000L + people.size();
        Participant person = world.telegram().privateChat(world.telegram().user(id, "A", "en"));
        people.add(person);
        person.says("/help");
    }
}
