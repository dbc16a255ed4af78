package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process of this version beside one of the next, as while a release rolls out. */
@ExtendWith(StorageExtension.class)
final class TwoVersionsTest {

    private static final String READABLE = "{\"type\": \"text\", \"text\": \"two\", \"next\": 1}";
    private static final String STRANGE = "{\"type\": \"hologram\", \"beams\": 3}";

    /** Looked at anew at once, and dead soon: what counts as an attempt is seen. */
    private static final Map<String, Object> EAGER =
            Map.of("parley.turn.attempts", 2, "parley.work.poll", "50ms");

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    TwoVersionsTest(Storage storage) {
        this.storage = storage;
    }

    private Engine engine(Map<String, Object> settings) {
        return Engine.start(storage, Echo.atOnce(), channel, settings);
    }

    @Test
    void tables_of_the_next_version_are_worked_on_and_started_on() {
        try (Engine engine = engine(Map.of())) {
            asked(engine, 1, "one");
            NextVersion next = new NextVersion(storage, engine);
            next.migrate();
            next.remember("{\"next\": {\"deep\": [1]}}");
            asked(engine, 2, "while they change");
            next.accept(READABLE);
            isSaid("re: two");
            next.say("\"BOLD\"");
            isSaid("from next");
        }
        try (Engine engine = engine(Map.of())) {
            asked(engine, 9, "after a start");
            assertThat(engine.count("SELECT count(*) FROM inbox WHERE state <> 'done'")).isZero();
        }
        assertThat(channel.in("a")).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void a_session_that_an_older_version_wrote_is_gone_on_with() {
        try (Engine engine = engine(EAGER)) {
            asked(engine, 1, "one");
            engine.update(
                    "UPDATE session SET version = version + 1, state = '{\"introduced\": true, \"history\": []}'");
            asked(engine, 2, "two");
        }
    }

    @Test
    void a_message_of_an_unknown_kind_is_left_to_who_knows_it_and_the_claims_count_for_nothing() {
        try (Engine engine = engine(EAGER)) {
            asked(engine, 1, "one");
            new NextVersion(storage, engine).accept(STRANGE);
            isGivenBackOverAndOver(engine, "turns");
            engine.inbox().accept(text("b", 1, "of somebody else"));
            await().until(() -> channel.in("b").size() == 1);
            assertThat(channel.in("a")).containsExactly("re: one");
            engine.update(
                    "UPDATE inbox SET payload = payload::jsonb || '{\"content\": %s}' WHERE state = 'pending'"
                            .formatted(READABLE));
            isSaid("re: two");
        }
        assertThat(channel.in("a")).containsExactly("re: one", "re: two");
    }

    /** Where it is leased together with the message, too: with a long lease that is seen. */
    @Test
    void a_session_with_an_unknown_language_is_left_to_who_knows_it() {
        Map<String, Object> settings =
                Map.of(
                        "parley.turn.attempts", 2,
                        "parley.work.poll", "50ms",
                        "parley.work.lease", "5m");
        try (Engine engine = engine(settings)) {
            asked(engine, 1, "one");
            NextVersion next = new NextVersion(storage, engine);
            next.remember("{\"chosenLanguage\": \"tlh\"}");
            engine.inbox().accept(text("a", 2, "two"));
            isGivenBackOverAndOver(engine, "turns");
            next.remember("{\"chosenLanguage\": \"en\"}");
            isSaid("re: two");
        }
        assertThat(channel.in("a")).containsExactly("re: one", "re: two");
    }

    @Test
    void what_is_to_be_said_in_an_unknown_style_is_left_to_who_knows_it_and_sent_once() {
        try (Engine engine = engine(EAGER)) {
            asked(engine, 1, "one");
            new NextVersion(storage, engine).say("\"SHAKING\"");
            isGivenBackOverAndOver(engine, "send-test");
            engine.update(
                    "UPDATE outbox SET payload = replace(payload::text, 'SHAKING', 'BOLD')::json");
            isSaid("from next");
            await().until(() ->
                    engine.count("SELECT count(*) FROM outbox WHERE state = 'sent'") == 2);
            assertThat(engine.count("SELECT sum(uncertain) FROM outbox")).isZero();
        }
        assertThat(channel.in("a")).containsExactly("re: one", "from next");
    }

    @Test
    void after_a_wake_up_in_an_unknown_form_others_are_heard() {
        try (Engine engine = engine(Map.of("parley.work.poll", "5m"))) {
            asked(engine, 1, "one");
            NextVersion next = new NextVersion(storage, engine);
            next.accept(READABLE);
            next.wake("next ready turns soon");
            next.wake("next interrupt everybody now");
            next.wake("next dance turns 0");
            next.wake("next ready turns 0");
            isSaid("re: two");
        }
    }

    private void asked(Engine engine, long number, String question) {
        engine.inbox().accept(text("a", number, question));
        isSaid("re: " + question);
    }

    private void isSaid(String words) {
        await().until(() -> channel.in("a").contains(words));
    }

    /** More often than a turn may be tried. */
    private static void isGivenBackOverAndOver(Engine engine, String queue) {
        Set<String> times = new HashSet<>();
        await().until(() -> {
            times.addAll(
                    engine.texts(
                            "SELECT since::text FROM work WHERE queue = '%s' AND lease_owner IS NULL"
                                            .formatted(queue)
                                    + " AND ready_at < 'infinity'"));
            return times.size() > 5;
        });
    }
}
