package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.Choice;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.RichText;
import dev.parley.database.Payloads;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.outbound.OutboundMessage;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be set is set at a touch, and shows its new state where it was touched. */
@ExtendWith(StorageExtension.class)
final class SettingsButtonsTest {

    private static final MessageReference SHOWN = new MessageReference("m1");

    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;

    SettingsButtonsTest(Storage storage) {
        engine = Engine.start(storage, new ManyModels(), channel, Map.of());
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void settings_lead_to_what_can_be_set() {
        engine.inbox().accept(command("a", 1, "settings"));
        OutboundMessage shown = message("a", 1);
        assertThat(commands(shown)).containsExactly("language", "switch", "privacy");
        assertThat(shown.replaces()).isEmpty();
    }

    @Test
    void a_touch_shows_what_there_is_in_the_place_of_the_message_touched() {
        press("b", 1, "language");
        OutboundMessage languages = message("b", 1);
        assertThat(commands(languages))
                .containsExactly("language en", "language fr", "language ro", "settings");
        assertThat(languages.replaces()).contains(SHOWN);
    }

    @Test
    void a_touched_language_is_spoken_and_marked() {
        press("c", 1, "language fr");
        OutboundMessage changed = message("c", 1);
        assertThat(changed.text().plainText()).isEqualTo("LanguageSet");
        assertThat(changed.replaces()).contains(SHOWN);
        assertThat(labels(changed)).contains("[Français]", "English", "Română");
        press("c", 2, "language fr");
        assertThat(message("c", 2)).isEqualTo(changed);
        assertThat(chosen("c", "chosenLanguage")).containsExactly("fr");
    }

    @Test
    void a_typed_command_is_answered_by_a_message_of_its_own() {
        engine.inbox().accept(command("d", 1, "language", "ro"));
        OutboundMessage answer = message("d", 1);
        assertThat(answer.text().plainText()).isEqualTo("LanguageSet");
        assertThat(answer.buttons()).isEmpty();
        assertThat(answer.replaces()).isEmpty();
    }

    @Test
    void a_long_list_of_models_has_pages_and_opens_at_the_one_that_answers() {
        engine.inbox().accept(command("e", 1, "switch"));
        assertThat(commands(message("e", 1)))
                .hasSize(10)
                .startsWith("switch test/model-1")
                .endsWith("models 2", "settings");
        press("e", 2, "models 3");
        assertThat(commands(message("e", 2)))
                .containsExactly(
                        "switch test/model-17",
                        "switch test/model-18",
                        "switch test/model-19",
                        "models 2",
                        "settings");
        press("e", 3, "switch test/model-18");
        assertThat(labels(message("e", 3))).contains("[test/model-18]", "test/model-17");
        engine.inbox().accept(command("e", 4, "models"));
        assertThat(commands(message("e", 4))).contains("switch test/model-18");
        assertThat(chosen("e", "model")).containsExactly("test/model-18");
    }

    @Test
    void a_page_that_is_not_there_is_the_nearest_one() {
        press("f", 1, "models 99");
        press("f", 2, "models 0");
        assertThat(commands(message("f", 1))).contains("switch test/model-17", "models 2");
        assertThat(commands(message("f", 2))).contains("switch test/model-1", "models 2");
    }

    @Test
    void an_old_button_of_a_model_that_is_gone_changes_nothing() {
        press("g", 1, "switch test/removed");
        assertThat(message("g", 1).text().plainText()).isEqualTo("ModelUnknown");
        assertThat(commands(message("g", 1))).contains("switch test/model-1");
        assertThat(chosen("g", "model")).isEmpty();
    }

    @Test
    void a_name_too_long_for_a_button_is_typed() {
        press("h", 1, "models 3");
        assertThat(message("h", 1).buttons())
                .allMatch(Choice::fits)
                .noneMatch(button -> button.label().contains("lengthy"));
    }

    @Test
    void privacy_offers_what_can_be_done_but_not_before_others() {
        press("i", 1, "privacy");
        assertThat(commands(message("i", 1)))
                .containsExactly("privacy short", "privacy delete", "forget", "settings");
    }

    @Test
    void what_a_yes_is_needed_for_is_asked_in_a_message_of_its_own() {
        press("j", 1, "forget");
        OutboundMessage asked = message("j", 1);
        assertThat(asked.text().plainText()).isEqualTo("ConfirmForget");
        assertThat(asked.choices()).hasSize(2);
        assertThat(asked.replaces()).isEmpty();
    }

    @Test
    void what_is_stored_reads_as_it_was_written_and_as_an_older_version_wrote_it() {
        press("k", 1, "language fr");
        OutboundMessage said = message("k", 1);
        Payloads payloads = engine.bean(Payloads.class);
        String stored = engine.texts("SELECT o.payload::text FROM outbox o ORDER BY id").getFirst();
        assertThat(payloads.read(stored, OutboundMessage.class)).isEqualTo(said);
        String received = engine.texts("SELECT payload::text FROM inbox").getFirst();
        assertThat(payloads.read(received, Inbound.class).content())
                .isEqualTo(new InboundContent.Command("language", "fr", Optional.of(SHOWN)));
        assertThat(payloads.read("{\"text\":{\"spans\":[]},\"choices\":[]}", OutboundMessage.class))
                .isEqualTo(
                        new OutboundMessage(
                                new RichText(List.of()), Optional.empty(), Optional.empty()));
        assertThat(
                        payloads.read(
                                "{\"type\":\"command\",\"name\":\"help\",\"arguments\":\"\"}",
                                InboundContent.class))
                .isEqualTo(new InboundContent.Command("help", ""));
    }

    private void press(String chat, long number, String command) {
        engine.inbox()
                .accept(
                        inbound(
                                chat,
                                number,
                                InboundContent.of(Choice.read("/" + command), Optional.of(SHOWN))));
    }

    private OutboundMessage message(String chat, int number) {
        await().until(() -> channel.messages(chat).size() >= number);
        return channel.messages(chat).get(number - 1);
    }

    private static List<String> commands(OutboundMessage message) {
        return message.buttons().stream().flatMap(button -> button.command().stream()).toList();
    }

    private static List<String> labels(OutboundMessage message) {
        return message.buttons().stream().map(Choice::label).toList();
    }

    private List<String> chosen(String chat, String what) {
        return engine.texts(
                """
                SELECT state ->> '%s' FROM session JOIN conversation ON id = conversation_id
                 WHERE chat = '%s' AND state ->> '%s' IS NOT NULL
                """
                        .formatted(what, chat, what));
    }

    /** A core with more models than go on a page, one of them with a name too long for a button. */
    private static final class ManyModels implements PlainCore {

        @Override
        public Reply reply(Question question) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<Model> models() {
            return Stream.concat(
                            IntStream.rangeClosed(1, 19).mapToObj(each -> "test/model-" + each),
                            Stream.of("test/lengthy-" + "x".repeat(50)))
                    .map(name -> new Model(new ModelName(name), true, name.equals("test/model-1")))
                    .toList();
        }
    }
}
