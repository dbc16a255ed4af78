package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.ConversationId;
import dev.parley.conversation.RichText;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.outbox.Handover;
import dev.parley.outbox.OutboxSenders;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.work.Job;
import dev.parley.work.Lease;
import dev.parley.work.QueueName;
import dev.parley.work.WorkLoop;
import dev.parley.work.WorkLoops;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a conversation when its worker is gone, or thinks it is not. */
@ExtendWith(StorageExtension.class)
final class LeaseTest {

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    LeaseTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void what_a_dead_worker_held_is_taken_over_when_its_lease_ends() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("warm", 1, "hello"));
            await().until(() -> channel.in("warm").size() == 1);
            // The row as a process leaves it that is killed in the middle of a turn.
            engine.update(
                    """
                    WITH conversation AS (
                        INSERT INTO conversation (id, channel, account, chat, created_at)
                        VALUES (gen_random_uuid(), 'test', 'bot', 'left', now()) RETURNING id),
                    message AS (
                        INSERT INTO inbox (conversation_id, channel, account, external_id, position, interrupts,
                                           payload, received_at, state)
                        SELECT conversation.id, 'test', 'bot', 'left-1', 1, false,
                               replace(inbox.payload::text, 'warm', 'left')::json, now(), 'pending'
                        FROM inbox, conversation WHERE external_id = 'warm-1' RETURNING conversation_id)
                    INSERT INTO work (queue, conversation_id, ready_at, since, lease_owner, fence, attempts)
                    SELECT 'turns', conversation_id, now() + interval '1 second', now(), 'dead', 1, 1 FROM message
                    """);
            await().until(() -> channel.in("left").size() == 1);
            assertThat(channel.in("left")).containsExactly("re: hello");
        }
    }

    @Test
    void a_worker_that_lost_its_lease_keeps_nothing_of_its_turn() {
        CountDownLatch thinking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        Echo core =
                new Echo(_ -> {
                    if (first.getAndSet(false)) {
                        thinking.countDown();
                        goOn.await();
                    }
                });
        // Leases that are hardly ever renewed: the first worker does not notice that it lost its
        // own.
        Map<String, Object> settings = Map.of("parley.work.lease", "60s");
        try (Engine engine = Engine.start(storage, core, channel, settings)) {
            engine.inbox().accept(text("z", 1, "hello"));
            await().until(() -> thinking.getCount() == 0);
            engine.update(
                    "UPDATE work SET lease_owner = NULL, ready_at = now() WHERE queue = 'turns'");
            await().until(() -> channel.in("z").size() == 1);
            goOn.countDown();
            await().during(Duration.ofMillis(500)).until(() -> channel.in("z").size() == 1);
            assertThat(core.asked()).isEqualTo(2);
            assertThat(engine.count("SELECT count(*) FROM outbox")).isOne();
            assertThat(
                            engine.count(
                                    "SELECT count(*) FROM audit_event WHERE type = 'turn-answered'"))
                    .isOne();
        }
    }

    @Test
    void of_two_turns_that_end_at_once_only_the_one_that_holds_the_lease_is_kept() {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo core = new Echo(_ -> goOn.await());
        Map<String, Object> settings = Map.of("parley.work.lease", "60s");
        try (Engine engine = Engine.start(storage, core, channel, settings)) {
            engine.inbox().accept(text("y", 1, "hello"));
            await().until(() -> core.asked() == 1);
            engine.update(
                    "UPDATE work SET lease_owner = NULL, ready_at = now() WHERE queue = 'turns'");
            await().until(() -> core.asked() == 2);
            goOn.countDown();
            await().until(() -> channel.in("y").size() == 1);
            await().during(Duration.ofMillis(500)).until(() -> channel.in("y").size() == 1);
            assertThat(core.asked()).isEqualTo(2);
            assertThat(
                            engine.count(
                                    "SELECT count(*) FROM inbox JOIN outbox USING (turn_id) WHERE inbox.state = 'done'"))
                    .isOne();
            assertThat(
                            engine.count(
                                    "SELECT count(*) FROM audit_event WHERE type = 'turn-answered'"))
                    .isOne();
        }
    }

    @Test
    void a_send_that_a_crash_cut_off_is_repeated_and_marked() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("c", 1, "hello"));
            await().until(() ->
                    engine.count("SELECT count(*) FROM outbox WHERE state = 'sent'") == 1);
            engine.update("UPDATE outbox SET state = 'sending'");
            engine.update(
                    """
                    UPDATE work SET ready_at = now(), lease_owner = 'dead', fence = 1, attempts = 1
                    WHERE queue = 'send-test'
                    """);
            await().until(() -> channel.in("c").size() == 2);
            await().until(() ->
                    engine.count(
                                    "SELECT count(*) FROM outbox WHERE state = 'sent' AND uncertain = 1")
                            == 1);
        }
    }

    /**
     * A connection can be cut after the database has committed and before the process hears of it;
     * the commit is then tried again.
     */
    @Test
    void a_commit_that_is_repeated_says_nothing_twice() {
        CountDownLatch goOn = new CountDownLatch(1);
        Echo core = new Echo(_ -> goOn.await());
        try (Engine engine = Engine.start(storage, core, channel, Map.of())) {
            engine.inbox().accept(text("r", 1, "hello"));
            await().until(() ->
                    engine.count("SELECT count(*) FROM work WHERE lease_owner IS NOT NULL") == 1);
            // More has come meanwhile, so that the conversation stays in the queue.
            engine.inbox().accept(text("r", 2, "and this"));
            TurnResult result = answered(engine, "an answer");
            assertThat(engine.commit(result).held()).isTrue();
            assertThat(engine.commit(result).held()).isFalse();
            assertThat(engine.count("SELECT count(*) FROM outbox")).isOne();
            assertThat(engine.count("SELECT count(*) FROM inbox WHERE state = 'pending'")).isOne();
            goOn.countDown();
        }
    }

    /**
     * On a machine that is too busy, what was handed over may come to its turn when another has it.
     */
    @Test
    void a_message_whose_lease_ended_before_it_was_sent_is_left_to_who_holds_it_now() {
        Echo core = new Echo(_ -> {});
        try (Engine engine = Engine.start(storage, core, channel, Map.of())) {
            engine.inbox().accept(text("late", 1, "hello"));
            await().until(() -> channel.in("late").size() == 1);
            ConversationId conversation =
                    new ConversationId(
                            UUID.fromString(
                                    engine.texts("SELECT conversation_id::text FROM inbox")
                                            .getFirst()));
            OutboundMessage late =
                    new OutboundMessage(
                            RichText.plain("too late"), Optional.empty(), Optional.empty());
            engine.bean(OutboxSenders.class)
                    .take(
                            channel.name(),
                            new Handover(
                                    new Lease(conversation, 1, 1, Instant.now()),
                                    1,
                                    List.of(
                                            new Outbound(
                                                    new OutboundId(1),
                                                    text("late", 1, "").conversation(),
                                                    late))));
            engine.inbox().accept(text("late", 2, "and this"));
            await().until(() -> channel.in("late").size() >= 2);
            assertThat(channel.in("late")).noneMatch(words -> words.contains("too late"));
        }
    }

    /** As a delivery is that was stored and leased while its process began to stop. */
    @Test
    void what_comes_to_a_loop_that_has_stopped_is_ready_for_another_process_at_once() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(text("s", 1, "hello"));
            await().until(() -> channel.in("s").size() == 1);
            engine.update(
                    """
                    INSERT INTO work (queue, conversation_id, ready_at, since, lease_owner, fence, attempts)
                    SELECT 'stopped', id, now() + interval '1 hour', now(), 'stopping', 7, 1 FROM conversation
                    """);
            ConversationId conversation =
                    new ConversationId(
                            UUID.fromString(
                                    engine.texts("SELECT id::text FROM conversation").getFirst()));
            AtomicBoolean done = new AtomicBoolean();
            Lease lease = new Lease(conversation, 7, 1, Instant.now().plusSeconds(3600));
            WorkLoop loop =
                    engine.bean(WorkLoops.class).start(new QueueName("stopped"), new NoJob());
            loop.close();
            loop.take(new Job.Task(lease, _ -> done.set(true)));
            assertThat(
                            engine.count(
                                    """
                                    SELECT count(*) FROM work
                                    WHERE queue = 'stopped' AND ready_at <= now() AND lease_owner IS NULL AND attempts = 0
                                    """))
                    .isOne();
            assertThat(done).isFalse();
        }
    }

    private static TurnResult answered(Engine engine, String words) {
        Turn turn = engine.turnInHand();
        OutboundMessage message =
                new OutboundMessage(RichText.plain(words), Optional.empty(), Optional.empty());
        return TurnResult.of(turn, "answered", List.of(message), turn.session().session());
    }

    /** What a loop does that nothing is claimed for. */
    private static final class NoJob implements Job {

        @Override
        public List<Task> prepare(List<Lease> leases) {
            return List.of();
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofMinutes(1);
        }
    }
}
