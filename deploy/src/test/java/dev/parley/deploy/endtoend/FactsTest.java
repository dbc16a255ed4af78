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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person says something of themselves on Telegram, looks at it, and has it forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactsTest {

    private final World world;

    FactsTest(@TempDir Path folder) {
        world = World.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | en | Hello, my name is Ana | that you are called Ana? | Yes | Thank you, Ana. | I have forgotten",
                "2 | fr | Je m’appelle Zoé | que vous vous appelez Zoé | Oui | Merci, Zoé. | J’ai oublié",
                "3 | ro | Mă numesc Ștefan | că vă numiți Ștefan? | Da | Mulțumesc, Ștefan. | Am uitat"
            })
    void it_is_asked_about_remembered_shown_and_forgotten_in_the_persons_language(
            long id,
            String language,
            String fact,
            String asked,
            String agree,
            String thanks,
            String forgotten) {
        Participant person = world.telegram().privateChat(world.telegram().user(id, "P", language));
        person.says(fact);
        assertThat(reply(person, 1).text()).contains(asked, "/privacy");
        person.presses(agree);
        assertThat(reply(person, 2).text()).startsWith(thanks);
        person.says("/privacy");
        assertThat(reply(person, 3).text()).contains(name(thanks));
        person.says("/forget");
        assertThat(reply(person, 4).replyMarkup().findValuesAsText("text")).contains(agree);
        person.presses(agree);
        assertThat(reply(person, 5).text()).startsWith(forgotten).contains("04 65 71 20 00");
        person.says("/privacy");
        assertThat(reply(person, 6).text()).doesNotContain(name(thanks));
    }

    @Test
    void who_says_no_is_not_asked_again() {
        Participant bob = world.telegram().privateChat(world.telegram().user(9, "Bob", "en"));
        bob.says("My name is Bob");
        reply(bob, 1);
        bob.says("no");
        assertThat(reply(bob, 2).text()).startsWith("As you wish, I do not remember it");
        bob.says("Short answers, please");
        assertThat(reply(bob, 3).text()).startsWith("As you wish, I do not remember it");
        bob.says("/privacy");
        assertThat(reply(bob, 4).text()).contains("I remember nothing").doesNotContain("Bob");
    }

    private static String name(String thanks) {
        return thanks.replaceAll(".*, |\\.", "");
    }

    private SentMessage reply(Participant person, int number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.telegram().sentTo(person.chatId()).size() >= number);
        return world.telegram().sentTo(person.chatId()).get(number - 1);
    }
}
