package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL or Redis killed while people write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServersKilledTest {

    private static final int CHATS = 8;
    private static final int MESSAGES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final World world;
    private final AtomicInteger refused = new AtomicInteger();

    ServersKilledTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = World.withWebhook(folder);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void postgresql_killed_while_people_write_costs_no_message_and_no_answer_comes_twice()
            throws Exception {
        everybodyIsAnsweredOnceAndInOrder(1_000, this::killPostgres);
        assertThat(world.log()).contains("PostgreSQL");
        assertThat(world.get("/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void redis_killed_while_people_write_is_not_noticed_by_them() throws Exception {
        int before = refused.get();
        everybodyIsAnsweredOnceAndInOrder(2_000, this::killRedis);
        assertThat(refused.get()).isEqualTo(before);
    }

    private void everybodyIsAnsweredOnceAndInOrder(long firstChat, Callable<Boolean> kill)
            throws Exception {
        List<Participant> people =
                LongStream.range(firstChat, firstChat + CHATS)
                        .mapToObj(id ->
                                world.telegram().privateChat(world.telegram().user(id, "A", "en")))
                        .toList();
        try (ExecutorService telegram = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> writing =
                    people.stream()
                            .map(person -> telegram.submit(() -> writes(person.chatId())))
                            .toList();
            await().atMost(PATIENCE)
                    .until(() -> !world.telegram().sentTo(people.getFirst().chatId()).isEmpty());
            kill.call();
            for (Future<Boolean> person : writing) {
                person.get();
            }
        }
        for (Participant person : people) {
            await().atMost(PATIENCE).until(() -> distinct(person.chatId()).size() == MESSAGES);
            assertThat(distinct(person.chatId())).isEqualTo(expected());
        }
    }

    /** Writes one message after the other, each again until it is taken, as Telegram does. */
    private boolean writes(long chat) {
        for (int number = 0; number < MESSAGES; number++) {
            String update = World.update(chat * 100 + number, chat, "/unknown" + number);
            await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> isTaken(update));
        }
        return true;
    }

    private boolean isTaken(String update) throws IOException, InterruptedException {
        int status = world.webhook(update, World.SECRET).statusCode();
        if (status != 200) {
            assertThat(status).isEqualTo(503);
            refused.incrementAndGet();
        }
        return status == 200;
    }

    /**
     * What was said, each once: a send whose outcome the kill left open may come again, right after
     * the first.
     */
    private List<String> distinct(long chat) {
        List<String> said =
                world.telegram().sentTo(chat).stream()
                        .map(SentMessage::text)
                        .map(text -> text.replaceAll("(?s).*?(/unknown\\d+).*", "$1"))
                        .toList();
        return IntStream.range(0, said.size())
                .filter(i -> i == 0 || !said.get(i).equals(said.get(i - 1)))
                .mapToObj(said::get)
                .toList();
    }

    private static List<String> expected() {
        return IntStream.range(0, MESSAGES).mapToObj(number -> "/unknown" + number).toList();
    }

    private boolean killPostgres() throws IOException {
        kill(folder.resolve("postgres/postmaster.pid"));
        return true;
    }

    private boolean killRedis() throws IOException {
        kill(folder.resolve("redis/redis.pid"));
        return true;
    }

    private static void kill(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }
}
