package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link begins a conversation in its language and with its question. */
@ExtendWith(StorageExtension.class)
final class StartLinksTest {

    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;

    StartLinksTest(Storage storage) {
        engine =
                Engine.start(
                        storage,
                        Echo.atOnce(),
                        channel,
                        Map.of(
                                "parley.start-questions",
                                "hours:en=When are you open?; hours:fr=Quand êtes-vous ouverts ?"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void who_follows_a_link_is_greeted_and_gets_the_answer_they_came_for() {
        hears("a", "hours", "Welcome", "StartingQuestion\n\nre: When are you open?");
        assertThat(engine.count("SELECT count(*) FROM audit_event WHERE type = 'turn-answered'"))
                .isOne();
    }

    @Test
    void a_link_of_a_language_asks_in_it() {
        hears("b", "fr-hours", "Welcome", "StartingQuestion\n\nre: Quand êtes-vous ouverts ?");
        assertThat(session("b", "language")).containsExactly("fr");
        assertThat(session("b", "chosenLanguage")).isEmpty();
    }

    @Test
    void a_chosen_language_stands_against_a_link() {
        engine.inbox().accept(command("c", 1, "language", "en"));
        engine.inbox().accept(command("c", 2, "start", "fr-hours"));
        await().untilAsserted(() ->
                assertThat(channel.in("c"))
                        .containsExactly(
                                "LanguageSet",
                                "Welcome",
                                "StartingQuestion\n\nre: When are you open?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "de-hours2", "admin", "../..", "hours'--", "fr hours", "ñ"})
    void an_unknown_payload_is_just_a_start(String payload) {
        String chat = "d" + payload.hashCode();
        engine.inbox().accept(command(chat, 1, "start", payload));
        engine.inbox().accept(command(chat, 2, "status"));
        await().untilAsserted(() -> assertThat(channel.in(chat)).hasSize(2));
        assertThat(channel.in(chat).getFirst()).isEqualTo("Welcome");
    }

    private void hears(String chat, String payload, String... answers) {
        engine.inbox().accept(command(chat, 1, "start", payload));
        await().untilAsserted(() -> assertThat(channel.in(chat)).containsExactly(answers));
    }

    private List<String> session(String chat, String what) {
        return engine.texts(
                """
                SELECT state ->> '%s' FROM session JOIN conversation ON id = conversation_id
                 WHERE chat = '%s' AND state ->> '%s' IS NOT NULL
                """
                        .formatted(what, chat, what));
    }
}
