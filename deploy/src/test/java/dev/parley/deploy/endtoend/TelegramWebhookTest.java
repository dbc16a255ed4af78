package dev.parley.deploy.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.quarantine.Quarantine;
import dev.parley.testservers.telegram.Participant;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What strangers can send to the webhook, and what it gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TelegramWebhookTest {

    private final World world;

    TelegramWebhookTest(@TempDir Path folder) {
        world = World.withWebhook(folder);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void an_update_sent_a_thousand_times_is_answered_once() throws Exception {
        Participant person = world.telegram().privateChat(world.telegram().user(700, "A", "en"));
        String update = World.update(10_000, person.chatId(), "/help");
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls =
                    Collections.nCopies(
                            1_000, () -> world.webhook(update, World.SECRET).statusCode());
            for (Future<Integer> call : senders.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        }
        await().until(() -> !world.telegram().sentTo(person.chatId()).isEmpty());
        world.webhook(World.update(10_001, person.chatId(), "/status"), World.SECRET);
        await().until(() -> world.telegram().sentTo(person.chatId()).size() >= 2);
        assertThat(world.telegram().sentTo(person.chatId())).hasSize(2);
        assertThat(world.metric("parley_inbox_duplicates_total{channel=\"telegram\"}"))
                .isEqualTo(999);
    }

    @Test
    void a_wrong_or_missing_secret_is_refused() throws Exception {
        assertThat(world.webhook(World.update(1, 1, "hi"), "wrong").statusCode()).isEqualTo(401);
        assertThat(world.webhook(World.update(1, 1, "hi"), " ").statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_no_update_is_refused_and_what_is_unknown_is_kept() throws Exception {
        assertThat(world.webhook("{not json", World.SECRET).statusCode()).isEqualTo(400);
        assertThat(world.webhook("x".repeat((1 << 20) + 1), World.SECRET).statusCode())
                .isEqualTo(413);
        assertThat(
                        world.webhook(
                                        "{\"update_id\": 20000, \"a_new_kind\": {\"x\": 1}}",
                                        World.SECRET)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        world.webhook(
                                        "{\"update_id\": 20001, \"message\": {\"date\": \"soon\"}}",
                                        World.SECRET)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_read_is_kept_encrypted_once_and_an_operator_can_read_it() throws Exception {
        String shapeless =
                "{\"update_id\": 20002, \"message\": {\"date\": \"tomorrow\", \"text\": \"Ana Pop\"}}";
        assertThat(world.webhook("{\"Ion Pop\"", World.SECRET).statusCode()).isEqualTo(400);
        assertThat(world.webhook("{\"Ion Pop\"", World.SECRET).statusCode()).isEqualTo(400);
        assertThat(world.webhook(shapeless, World.SECRET).statusCode()).isEqualTo(200);

        Quarantine quarantine = world.part(Quarantine.class);
        List<String> bodies =
                quarantine.latest(10).stream()
                        .map(kept -> new String(quarantine.body(kept.id()).orElseThrow(), UTF_8))
                        .filter(body -> body.contains("Pop"))
                        .toList();
        assertThat(bodies).hasSize(2).anyMatch("{\"Ion Pop\""::equals);
        assertThat(bodies).anySatisfy(body -> assertThat(body).contains("Ana Pop"));
        long readable =
                world.part(Jdbi.class)
                        .withHandle(handle ->
                                handle.createQuery(
                                                "SELECT count(*) FROM quarantine WHERE position('Pop'::bytea in body) > 0")
                                        .mapTo(Long.class)
                                        .one());
        assertThat(readable).isZero();
        assertThat(world.log()).doesNotContain("Pop");
    }

    @Test
    void a_message_of_a_hundred_thousand_characters_gets_a_polite_answer() throws Exception {
        Participant person = world.telegram().privateChat(world.telegram().user(701, "B", "en"));
        String update = World.update(30_000, person.chatId(), "word ".repeat(20_000));
        assertThat(world.webhook(update, World.SECRET).statusCode()).isEqualTo(200);
        await().until(() -> world.telegram().sentTo(person.chatId()).size() == 1);
        assertThat(world.telegram().sentTo(person.chatId()).getFirst().text()).contains("8,000");
    }
}
