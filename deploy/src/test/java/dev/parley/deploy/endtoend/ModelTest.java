package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.telegram.Participant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Answers written by a model, and what people get when it is away or misbehaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModelTest {

    private final World world;
    private long next = 100;

    ModelTest(@TempDir Path folder) {
        world = World.withModels(folder);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @BeforeEach
    void quick() {
        world.models().timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    private String answerTo(String question) {
        Participant person = world.telegram().privateChat(world.telegram().user(next++, "A", "en"));
        person.says(question);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !world.telegram().sentTo(person.chatId()).isEmpty());
        return world.telegram().sentTo(person.chatId()).getFirst().text();
    }

    @Test
    void a_model_answers_from_the_passages_and_never_sees_a_phone_number() {
        String answer = answerTo("My number is 06 39 98 12 34. What does a home visit cost?");
        assertThat(answer).contains("[1]");
        assertThat(world.models().requests()).isNotEmpty();
        assertThat(world.models().requests())
                .allSatisfy(request ->
                        assertThat(request.body().toString())
                                .doesNotContain("06 39 98 12 34")
                                .doesNotContain("0639981234"));
    }

    @Test
    void what_no_passage_carries_is_not_said() {
        world.models().answers(_ -> "Home visits are free on the moon and cost 999 euros [1].");
        try {
            assertThat(answerTo("What does a home visit cost?"))
                    .doesNotContain("999")
                    .doesNotContain("moon");
        } finally {
            world.models().answers(request -> "A home visit costs €45 [1].");
        }
    }

    @Test
    void a_model_that_misbehaves_is_replaced_by_the_next() {
        for (ModelFault fault :
                List.of(
                        new ModelFault.ServerError(500),
                        new ModelFault.HtmlPage(502),
                        new ModelFault.EmptyAnswer(),
                        new ModelFault.BreakOff(20))) {
            world.models().faults().next(3, fault);
            assertThat(answerTo("What does a home visit cost?"))
                    .as(fault.toString())
                    .contains("45");
            world.models().faults().clear();
        }
    }

    @Test
    void typing_shows_while_a_slow_model_thinks() {
        world.models().timing(Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO);
        answerTo("What does a home visit cost?");
        assertThat(world.telegram().chatActions()).isNotEmpty();
    }
}
