package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.PersonAddress;
import dev.parley.inbound.Inbound;
import dev.parley.limit.InboundLimits;
import dev.parley.redis.RedisLink;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to the messages of people who write more than is answered at once. */
@ExtendWith(StorageExtension.class)
final class LimitTest {

    private static final int BURST = 20;

    private static final int FLOOD = 2 * BURST;

    /**
     * A burst, then ten a second: who waits is below the limit again only where the machine stands
     * still for a second.
     */
    private static final Map<String, Object> QUICK =
            Map.of("parley.limit.person-burst", BURST, "parley.limit.person-per-minute", 600);

    /** One, then one a minute: whoever waits, waits longer than the test. */
    private static final Map<String, Object> SLOW =
            Map.of("parley.limit.person-burst", 1, "parley.limit.person-per-minute", 1);

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    /** Redis is shared with other tests, and knows people by their chats here. */
    private final String chat = "flood-" + UUID.randomUUID();

    LimitTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void who_floods_is_told_once_and_everything_acknowledged_is_answered_in_order() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, QUICK)) {
            awaitRedis(engine);
            flood(engine, 1, FLOOD);
            assertToldOnceAndAnswered(engine);
        }
    }

    @Test
    void without_redis_limits_are_a_processs_own() {
        Storage alone = new Storage(storage.databaseUrl(), "redis://127.0.0.1:1");
        try (Engine engine = Engine.start(alone, Echo.atOnce(), channel, QUICK)) {
            flood(engine, 1, FLOOD);
            assertToldOnceAndAnswered(engine);
        }
    }

    private void assertToldOnceAndAnswered(Engine engine) {
        await().until(() -> channel.in(chat).contains("re: " + FLOOD));
        assertThat(channel.in(chat)).containsSubsequence(answers(1, FLOOD));
        assertThat(channel.in(chat)).containsOnlyOnce("Limited");
        assertThat(channel.in(chat).indexOf("Limited")).isGreaterThanOrEqualTo(BURST);
        assertThat(engine.counted("parley.notices", "notice", "limited")).isEqualTo(1);
        assertThat(engine.count("SELECT count(*) FROM inbox WHERE state <> 'done'")).isZero();
    }

    @Test
    void who_was_below_the_limit_again_is_told_the_next_time() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, QUICK)) {
            awaitRedis(engine);
            flood(engine, 1, FLOOD);
            await().until(() -> channel.in(chat).contains("re: " + FLOOD));
            PersonAddress person = text(chat, 1, "").sender().address();
            await().until(() -> engine.bean(InboundLimits.class).isAmple(person));
            flood(engine, FLOOD + 1, 2 * FLOOD);
            await().until(() -> channel.in(chat).contains("re: " + 2 * FLOOD));
            assertThat(channel.in(chat)).containsSubsequence(answers(1, 2 * FLOOD));
            assertThat(channel.in(chat)).filteredOn("Limited"::equals).hasSize(2);
        }
    }

    @Test
    void a_process_that_takes_over_stays_quiet() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, SLOW)) {
            awaitRedis(engine);
            flood(engine, 1, 2);
            await().until(() -> channel.in(chat).equals(List.of("re: 1", "Limited")));
        }
        try (Engine next = Engine.start(storage, Echo.atOnce(), channel, SLOW)) {
            awaitRedis(next);
            next.update(
                    "UPDATE work SET ready_at = now(), not_before = now() WHERE queue = 'turns'");
            await().until(() -> next.counted("parley.turns", "outcome", "limited") >= 1);
            assertThat(next.count("SELECT count(*) FROM inbox WHERE state = 'pending'")).isOne();
            assertThat(next.count("SELECT count(*) FROM outbox")).isEqualTo(2);
            assertThat(
                            next.count(
                                    "SELECT attempts FROM work WHERE queue = 'turns' AND ready_at > now()"))
                    .isZero();
        }
    }

    @Test
    void a_commit_that_is_repeated_tells_nobody_twice() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo core = new Echo(_ -> goOn.await());
        try (Engine engine = Engine.start(storage, core, channel, SLOW)) {
            awaitRedis(engine);
            flood(engine, 1, 1);
            await().until(() -> core.asked() == 1);
            Turn turn = engine.turnInHand();
            TurnResult held = engine.bean(Admission.class).holdBack(turn).orElseThrow();
            assertThat(engine.commit(held).held()).isTrue();
            assertThat(engine.commit(held).held()).isFalse();
            assertThat(engine.count("SELECT count(*) FROM outbox")).isOne();
            assertThat(engine.count("SELECT count(*) FROM inbox WHERE state = 'pending'")).isOne();
            goOn.countDown();
        }
    }

    @Test
    void stop_does_not_wait_for_a_limit() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, SLOW)) {
            awaitRedis(engine);
            flood(engine, 1, 3);
            await().until(() -> channel.in(chat).equals(List.of("re: 1", "Limited")));
            engine.inbox().accept(command(chat, 4, "stop"));
            await().until(() -> channel.in(chat).equals(List.of("re: 1", "Limited", "Stopped")));
        }
    }

    @Test
    void an_emergency_does_not_wait_for_a_limit() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, SLOW)) {
            awaitRedis(engine);
            flood(engine, 1, 1);
            await().until(() -> channel.in(chat).size() == 1);
            engine.inbox().accept(text(chat, 2, "emergency"));
            await().until(() -> channel.in(chat).equals(List.of("re: 1", "re: emergency")));
        }
    }

    @Test
    void a_burst_that_waits_is_looked_at_again_when_more_comes() {
        Map<String, Object> bursts =
                Map.of(
                        "parley.limit.person-burst", 1,
                        "parley.limit.person-per-minute", 1,
                        "parley.turn.quiet-millis", 50);
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, bursts)) {
            awaitRedis(engine);
            flood(engine, 1, 1);
            await().until(() -> channel.in(chat).equals(List.of("re: 1")));
            flood(engine, 2, 2);
            await().until(() -> channel.in(chat).equals(List.of("re: 1", "Limited")));
            engine.inbox().accept(text(chat, 3, "emergency"));
            await().until(() ->
                    channel.in(chat).equals(List.of("re: 1", "Limited", "re: 2\nemergency")));
        }
    }

    @Test
    void what_all_people_together_write_waits_for_its_place() {
        Map<String, Object> settings =
                Map.of("parley.limit.all-burst", 2, "parley.limit.all-per-minute", 600);
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, settings)) {
            awaitRedis(engine);
            List<Inbound> crowd =
                    IntStream.range(0, 12).mapToObj(each -> text(chat + each, 1, "hello")).toList();
            engine.inbox().accept(crowd);
            await().until(() ->
                    crowd.stream()
                            .map(each -> channel.in(each.conversation().chat()))
                            .allMatch(said -> said.contains("re: hello")));
            long told =
                    crowd.stream()
                            .map(each -> channel.in(each.conversation().chat()))
                            .filter(List.of("ExpectedWait", "re: hello")::equals)
                            .count();
            assertThat(told).isBetween(5L, 10L);
            assertThat(channel.said()).hasSize(12 + (int) told);
        }
    }

    @Test
    void processes_share_all_of_an_allowance_but_what_each_may_give_by_itself() {
        Map<String, Object> settings =
                Map.of("parley.limit.person-burst", 8, "parley.limit.person-per-minute", 4);
        PersonAddress person = text(chat, 1, "").sender().address();
        try (Engine one = Engine.start(storage, Echo.atOnce(), channel, settings);
                Engine other = Engine.start(storage, Echo.atOnce(), channel, settings)) {
            awaitRedis(one);
            awaitRedis(other);
            assertThat(one.bean(InboundLimits.class).take(person, 8)).isZero();
            assertThat(one.bean(InboundLimits.class).take(person, 1)).isPositive();
            assertThat(other.bean(InboundLimits.class).take(person, 4)).isZero();
            assertThat(other.bean(InboundLimits.class).take(person, 1)).isPositive();
        }
    }

    /** Till then a process counts by itself, and from nothing again when Redis is there. */
    private static void awaitRedis(Engine engine) {
        await().until(() -> engine.bean(RedisLink.class).bytes().isPresent());
    }

    private void flood(Engine engine, int first, int last) {
        engine.inbox()
                .accept(
                        IntStream.rangeClosed(first, last)
                                .mapToObj(number -> text(chat, number, Integer.toString(number)))
                                .toList());
    }

    private static List<String> answers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> "re: " + number).toList();
    }
}
