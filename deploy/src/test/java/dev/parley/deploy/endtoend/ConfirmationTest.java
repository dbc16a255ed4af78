package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A person asks the bot on Telegram to change something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConfirmationTest {

    private final World world;
    private final Participant operator;

    ConfirmationTest(@TempDir Path folder) {
        world = World.start(folder, Map.of("PARLEY_OPERATORS", "telegram:9"));
        operator = person(9, "en");
        operator.says("/start");
        reply(operator, 1);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void the_language_changes_when_the_person_touches_yes() {
        Participant ana = person(1, "en");
        ana.says("Please answer in French");
        SentMessage asked = reply(ana, 1);
        assertThat(asked.text()).contains("Français", "yes or no");
        assertThat(asked.replyMarkup().findValuesAsText("text")).containsExactly("Yes", "No");
        ana.presses("Yes");
        assertThat(reply(ana, 2).text()).startsWith("Désormais");
        assertThat(reply(ana, 2).replyMarkup().isMissingNode()).isTrue();
        ana.says("/settings");
        assertThat(reply(ana, 3).text()).contains("Français");
    }

    @Test
    void a_no_in_words_changes_nothing() {
        Participant bob = person(2, "en");
        bob.says("I want to talk to a human");
        assertThat(reply(bob, 1).text()).contains("04 65 71 20 00");
        bob.says("no");
        assertThat(reply(bob, 2).text()).isEqualTo("All right, nothing was changed.");
    }

    @Test
    void a_wish_to_talk_to_a_human_is_asked_about_and_passed_on_to_the_operator() throws Exception {
        Participant luc = person(3, "fr");
        luc.says("Je voudrais parler à une vraie personne");
        SentMessage asked = reply(luc, 1);
        assertThat(asked.replyMarkup().findValuesAsText("text")).containsExactly("Oui", "Non");
        luc.presses("Oui");
        assertThat(reply(luc, 2).text()).startsWith("J’ai prévenu notre équipe");
        assertThat(reply(operator, 2).text()).contains("telegram", "Français", "/handoffs show 1");
        operator.says("/handoffs show 1");
        assertThat(reply(operator, 3).text()).contains("parler à une vraie personne");
        assertThat(world.metric("parley_handoffs_open")).isEqualTo(1);
        operator.says("/handoffs done 1");
        assertThat(reply(operator, 4).text()).startsWith("Thank you");
        assertThat(world.metric("parley_handoffs_open")).isZero();
    }

    @Test
    void what_is_stored_about_a_person_is_told_to_them() {
        Participant mia = person(4, "en");
        mia.says("When is the practice open on Saturday?");
        reply(mia, 1);
        mia.says("What do you know about me?");
        assertThat(reply(mia, 2).text())
                .contains("2 messages from you", "1 message to you", "1 question");
    }

    private Participant person(long id, String language) {
        return world.telegram().privateChat(world.telegram().user(id, "Ana", language));
    }

    private SentMessage reply(Participant person, int number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.telegram().sentTo(person.chatId()).size() >= number);
        return world.telegram().sentTo(person.chatId()).get(number - 1);
    }
}
