package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.telegram.Entity;
import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An operator on Telegram approves a template that Parley comes with, and sends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TemplateTest {

    private final World world;

    TemplateTest(@TempDir Path folder) {
        world = World.start(folder, Map.of("PARLEY_OPERATORS", "telegram:9"));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void a_template_is_read_approved_and_sent_in_the_persons_language() {
        Participant operator = person(9, "en");
        Participant luc = person(1, "fr");
        luc.says("/start");
        reply(luc, 1);
        operator.says("/templates");
        assertThat(reply(operator, 1).text())
                .contains("appointment-reminder, Français, version 1: waits for approval")
                .doesNotContain("cannot be used");
        operator.says("/templates show appointment-reminder");
        assertThat(reply(operator, 2).text())
                .contains("With these values it reads:\n\nHello Mrs Martin,")
                .contains("with Dr. Keller on Saturday 14 March 2026 at 09:30.");
        String send =
                "/templates send appointment-reminder telegram:1 name=M. <b>Luc</b> day=2026-03-14 time=15:30 doctor=Dr Keller";
        operator.says(send);
        assertThat(reply(operator, 3).text()).contains("is not approved").endsWith("was sent.");
        operator.says("/templates approve appointment-reminder");
        assertThat(reply(operator, 4).text())
                .contains("appointment-reminder, Français, version 1: approved");
        operator.says(send);
        assertThat(reply(operator, 5).text()).contains("name has a value that cannot be used");
        operator.says(send.replace("<b>Luc</b>", "Luc"));
        assertThat(reply(operator, 6).text()).contains("goes to telegram:1, in Français");
        SentMessage reminder = reply(luc, 2);
        assertThat(reminder.text())
                .startsWith("Bonjour M. Luc,\n\n")
                .contains("le samedi 14 mars 2026 à 15\u00A0h\u00A030.");
        assertThat(reminder.entities()).extracting(Entity::type).containsExactly("bold", "bold");
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
