package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static dev.parley.turn.PlainTemplates.greeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.deadletter.DeadLetters;
import dev.parley.inbound.Inbound;
import dev.parley.outbound.Delivery;
import dev.parley.template.ProviderDecisions;
import dev.parley.template.ProviderNotice;
import dev.parley.template.ProviderState;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a provider takes nothing but templates before the person writes again. */
@ExtendWith(StorageExtension.class)
final class SilentPersonTest {

    private static final Map<String, Object> SETTINGS = Map.of("parley.operators", "test:ops");

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final RecordingChannel channel = new RecordingChannel(this::holdOnce);
    private final PlainTemplates templates = new PlainTemplates();
    private final Storage storage;
    private final Engine engine;
    private volatile boolean holds;
    private long written;

    SilentPersonTest(Storage storage) {
        this.storage = storage;
        engine = Engine.start(storage, new Echo(_ -> {}), channel, SETTINGS, templates);
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        engine.close();
    }

    @Test
    void a_template_goes_past_a_reply_that_waits_and_the_reply_goes_when_the_person_writes() {
        replyWaits("a");
        sendTemplate("a");
        await().until(() -> channel.in("a").equals(List.of("Hello Ana")));
        await().until(() -> states("a").equals(List.of("pending", "sent")));
        assertThat(awaiting(engine)).isEqualTo(1);
        write("a");
        await().until(() -> channel.in("a").equals(List.of("Hello Ana", "re: one", "re: two")));
        assertThat(awaiting(engine)).isZero();
    }

    @Test
    void templates_keep_their_order_and_one_that_fails_is_tried_again() {
        replyWaits("b");
        told("approve visit");
        channel.fails(new Delivery.Failed("scripted"));
        assertThat(told("send visit test:b name=Ana")).isNotEmpty();
        assertThat(told("send visit test:b name=Bea")).isNotEmpty();
        await().until(() -> channel.in("b").equals(List.of("Hello Ana", "Hello Bea")));
        await().until(() -> states("b").equals(List.of("pending", "sent", "sent")));
    }

    @Test
    void a_template_behind_more_replies_than_are_read_at_once_goes_too() {
        replyWaits("c");
        engine.update(
                """
                INSERT INTO outbox (conversation_id, turn_id, payload, created_at, state, reason, changed_at)
                SELECT o.conversation_id, o.turn_id, o.payload, o.created_at, o.state, o.reason, o.changed_at
                FROM outbox o JOIN conversation c ON c.id = o.conversation_id, generate_series(1, 30)
                WHERE c.chat = 'c'
                """);
        sendTemplate("c");
        await().until(() -> channel.in("c").equals(List.of("Hello Ana")));
        write("c");
        await().until(() -> channel.in("c").size() == 33);
        assertThat(channel.in("c")).containsOnlyOnce("Hello Ana", "re: two");
        assertThat(channel.in("c").getLast()).isEqualTo("re: two");
    }

    /** The template is marked as being sent, and whoever did that is gone. */
    @Test
    void a_process_that_ends_in_between_leaves_the_template_to_the_next_which_sends_it_once() {
        replyWaits("d");
        engine.update(
                """
                UPDATE work SET lease_owner = 'dead', ready_at = now() + interval '1 second', fence = 1
                FROM conversation c WHERE c.id = conversation_id AND c.chat = 'd' AND queue = 'send-test'
                """);
        sendTemplate("d");
        engine.update(
                "UPDATE outbox SET state = 'sending' WHERE payload ->> 'template' IS NOT NULL");
        engine.close();
        try (Engine next = Engine.start(storage, new Echo(_ -> {}), channel, SETTINGS, templates)) {
            await().until(() -> channel.in("d").equals(List.of("Hello Ana")));
            await().until(() -> awaiting(next) == 1);
            assertThat(
                            next.count(
                                    "SELECT uncertain FROM outbox WHERE payload ->> 'template' IS NOT NULL"))
                    .isOne();
            channel.wrote("d");
            next.inbox().accept(text("d", 2, "two"));
            await().until(() -> channel.in("d").equals(List.of("Hello Ana", "re: one", "re: two")));
            await().until(() ->
                    next.count("SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0);
            assertThat(channel.in("d")).containsOnlyOnce("Hello Ana");
        }
    }

    /** Else it would lie there until something else is said. */
    @Test
    void what_is_said_while_it_turns_out_that_a_reply_waits_is_looked_at_at_once() {
        holds = true;
        channel.fails(new Delivery.AwaitsPerson("a day is over"));
        engine.inbox().accept(text("e", 1, "one"));
        await().until(() -> held.get() == 1);
        engine.inbox().accept(text("e", 2, "two"));
        await().until(() -> states("e").size() == 2);
        goOn.countDown();
        await().until(() -> channel.in("e").equals(List.of("re: one", "re: two")));
    }

    @Test
    void a_template_that_the_provider_has_stopped_is_not_sent_and_the_operator_is_told() {
        replyWaits("h");
        told("approve visit");
        tells(ProviderState.PAUSED, 100);
        assertThat(told("")).startsWith("[visit en 1 APPROVED, there PAUSED]");
        assertThat(told("send visit test:h name=Ana")).isEqualTo("there PAUSED");
        assertThat(states("h")).containsExactly("pending");
        tells(ProviderState.APPROVED, 200);
        tells(ProviderState.PENDING, 150);
        assertThat(told("")).startsWith("[visit en 1 APPROVED, there APPROVED]");
        assertThat(told("send visit test:h name=Ana")).isEqualTo("sent in en to test:h");
        await().until(() -> channel.in("h").equals(List.of("Hello Ana")));
    }

    @Test
    void whoever_has_just_written_gets_a_stopped_templates_words() {
        engine.inbox().accept(justNow(text("i", 1, "one")));
        await().until(() -> channel.in("i").size() == 1);
        told("approve visit");
        tells(ProviderState.REJECTED, 100);
        assertThat(told("send visit test:i name=Ana")).isEqualTo("sent in en to test:i");
        await().until(() -> channel.in("i").contains("Hello Ana"));
    }

    @Test
    void status_tells_operators_how_many_messages_wait_and_nobody_else() {
        replyWaits("f");
        assertThat(told("status", "")).endsWith("awaiting 1");
        engine.inbox().accept(command("g", 1, "status"));
        await().until(() -> channel.in("g").size() == 1);
        assertThat(channel.in("g").getFirst()).endsWith("awaiting 0");
    }

    private void tells(ProviderState state, long second) {
        engine.bean(ProviderDecisions.class)
                .note(
                        new ChannelName("test"),
                        List.of(
                                new ProviderNotice(
                                        "visit", "en", state, Instant.ofEpochSecond(second))));
    }

    private static Inbound justNow(Inbound inbound) {
        return new Inbound(
                inbound.externalId(),
                inbound.conversation(),
                inbound.group(),
                inbound.sender(),
                inbound.message(),
                1,
                Instant.now(),
                inbound.content());
    }

    private void holdOnce() {
        if (holds && held.getAndIncrement() == 0) {
            try {
                goOn.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Somebody wrote, and was silent for a day before the answer came. */
    private void replyWaits(String chat) {
        channel.isSilent(chat);
        engine.inbox().accept(text(chat, 1, "one"));
        await().until(() -> awaiting(engine) == 1);
    }

    private void write(String chat) {
        channel.wrote(chat);
        engine.inbox().accept(text(chat, 2, "two"));
    }

    private void sendTemplate(String chat) {
        told("approve visit");
        assertThat(told("send visit test:%s name=Ana".formatted(chat)))
                .isEqualTo("sent in en to test:" + chat);
    }

    /** What an operator is told in return to a command. */
    private String told(String arguments) {
        return told("templates", arguments);
    }

    private String told(String command, String arguments) {
        int before = channel.in("ops").size();
        written++;
        engine.inbox().accept(command("ops", written, command, arguments));
        await().until(() -> channel.in("ops").size() > before);
        return channel.in("ops").getLast();
    }

    private List<String> states(String chat) {
        return engine.texts(
                "SELECT state FROM outbox o JOIN conversation c ON c.id = o.conversation_id WHERE chat = '%s' ORDER BY o.id"
                        .formatted(chat));
    }

    private static long awaiting(Engine engine) {
        return engine.bean(DeadLetters.class).countAwaitingPerson();
    }
}
