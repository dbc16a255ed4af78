package dev.parley.deploy.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.telegram.Group;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import dev.parley.testservers.transcription.TranscriptionServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person who writes to the bot meets: Parley as it starts by default, polling, without a
 * model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TelegramConversationTest {

    private final World world;

    private final TranscriptionServer listener = TranscriptionServer.start();

    TelegramConversationTest(@TempDir Path folder) {
        world = World.start(folder, Map.of("PARLEY_TRANSCRIPTION_URL", listener.url()));
    }

    @AfterAll
    void stop() {
        world.close();
        listener.close();
    }

    private Participant person(long id, String language) {
        return world.telegram().privateChat(world.telegram().user(id, "Ana", language));
    }

    private SentMessage reply(Participant person, int number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.telegram().sentTo(person.chatId()).size() >= number);
        return world.telegram().sentTo(person.chatId()).get(number - 1);
    }

    @Test
    void a_question_gets_a_cited_answer_and_the_first_one_says_that_a_machine_answers() {
        Participant ana = person(1, "en");
        ana.says("Are you open on Saturdays?");
        SentMessage answer = reply(ana, 1);
        assertThat(answer.text()).contains("9:00 to 12:00").contains("[1]").contains("Sources");
        assertThat(answer.text()).containsIgnoringCase("automatic");
        ana.says("What does a home visit cost?");
        assertThat(reply(ana, 2).text()).contains("45").doesNotContainIgnoringCase("automatic");
    }

    @Test
    void a_french_question_gets_a_french_answer() {
        Participant luc = person(2, "fr");
        luc.says("Combien coûte une consultation vidéo ?");
        assertThat(reply(luc, 1).text()).contains("25").contains("[1]");
    }

    @Test
    void a_question_that_nothing_answers_is_refused_with_what_helps() {
        Participant bob = person(3, "en");
        bob.says("What is the salary of a nurse at your place?");
        assertThat(reply(bob, 1).text()).contains("04 65 71 20 00").doesNotContain("[1]");
    }

    @Test
    void commands_work_and_an_unknown_one_gets_a_helpful_answer() {
        Participant eve = person(4, "en");
        eve.says("/start");
        assertThat(reply(eve, 1).text()).containsIgnoringCase("automatic");
        eve.says("/language ro");
        assertThat(reply(eve, 2).text()).contains("Română");
        eve.says("/models");
        assertThat(reply(eve, 3).text()).contains("extractive");
        eve.says("/lanugage");
        assertThat(reply(eve, 4).text()).contains("/language");
    }

    @Test
    void a_voice_message_a_document_and_a_picture_get_what_can_be_done_with_them() {
        Participant mia = person(12, "en");
        listener.hears("Are you open on Saturdays?");
        mia.sends("voice", "OggS".getBytes(UTF_8), "", "audio/ogg", "");
        assertThat(reply(mia, 1).text())
                .contains("“Are you open on Saturdays?”", "9:00 to 12:00", "[1]");
        mia.sends(
                "document",
                "What does a home visit cost?".getBytes(UTF_8),
                "question.txt",
                "text/plain",
                "");
        assertThat(reply(mia, 2).text()).contains("45", "[1]");
        mia.sends("photo", new byte[] {1}, "", "", "");
        assertThat(reply(mia, 3).text())
                .isEqualTo(
                        "I have received your picture, but I can only read text. Please write your question in words.");
        mia.sends("document", "%PDF-1.7 no".getBytes(UTF_8), "a.pdf", "application/pdf", "");
        assertThat(reply(mia, 4).text()).contains("but I cannot open it");
        mia.sends("document", new byte[] {0, 1}, "virus.exe", "", "");
        assertThat(reply(mia, 5).text()).contains("I can read PDF, Word");
    }

    @Test
    void an_emergency_gets_the_fixed_text_at_once() {
        Participant joe = person(5, "en");
        joe.says("My father has chest pain and can't breathe");
        assertThat(reply(joe, 1).text())
                .startsWith("This may be an emergency. Please call 112 now.");
    }

    @Test
    void in_a_group_only_what_is_meant_for_the_bot_is_answered_quoting_it() {
        Group group = world.telegram().group(-500, "Neighbours");
        Participant member = group.member(world.telegram().user(6, "Mia", "en"));
        member.says("Good morning everybody");
        long question = member.says("/help");
        await().until(() -> !world.telegram().sentTo(-500).isEmpty());
        assertThat(world.telegram().sentTo(-500)).hasSize(1);
        assertThat(world.telegram().sentTo(-500).getFirst().replyTo()).hasValue(question);
    }

    @Test
    void a_group_that_becomes_a_supergroup_goes_on_there() {
        Group group = world.telegram().group(-600, "Friends");
        Participant member = group.member(world.telegram().user(7, "Leo", "en"));
        member.says("/help");
        await().until(() -> world.telegram().sentTo(-600).size() == 1);
        Group upgraded = group.becomesSupergroup(-1000600, world.telegram().user(7, "Leo", "en"));
        upgraded.member(world.telegram().user(7, "Leo", "en")).says("/status");
        await().until(() -> world.telegram().sentTo(-1000600).size() == 1);
    }

    @Test
    void names_and_words_that_look_like_markup_stay_what_they_are() {
        Participant odd =
                world.telegram()
                        .privateChat(world.telegram().user(8, "<b>${7*7}</b> *_[x](y)", "en"));
        for (String words :
                List.of(
                        "${7*7} <#list x as y>",
                        "<b>bold</b> **x** [a](javascript:1)",
                        "\u202E\u0000 hi there")) {
            odd.says(words);
        }
        assertThat(reply(odd, 1).text()).doesNotContain("49");
    }

    @Test
    void nothing_personal_is_logged() throws Exception {
        Participant zoe =
                world.telegram().privateChat(world.telegram().user(9, "Zoe Quillfeather", "en"));
        zoe.says(
                "My number is 06 39 98 12 34 and my mail zoe.quill@example.com, are you open on Saturday?");
        reply(zoe, 1);
        assertThat(world.log())
                .doesNotContain("Quillfeather")
                .doesNotContain("06 39 98 12 34")
                .doesNotContain("zoe.quill")
                .doesNotContain("open on Saturday");
    }

    @Test
    void the_figures_tell_what_happened() throws Exception {
        Participant kim = person(10, "en");
        kim.says("Are you open on Saturdays?");
        reply(kim, 1);
        assertThat(world.get("/metrics").body())
                .contains("parley_inbox_received_total{channel=\"telegram\"}")
                .contains("parley_inbox_duplicates_total")
                .contains("parley_turns_total{outcome=\"answered\"}")
                .contains("parley_turn_seconds")
                .contains("parley_queue_age_seconds{queue=\"turns\"}")
                .contains("parley_outbox_sent_total{channel=\"telegram\"}")
                .contains("parley_retrieval_seconds")
                .contains("parley_model_calls_total");
    }

    @Test
    void a_restart_finds_everything_again() {
        Participant max = person(11, "en");
        max.says("/language fr");
        reply(max, 1);
        world.restart();
        max.says("/settings");
        assertThat(reply(max, 2).text()).contains("Français");
    }
}
