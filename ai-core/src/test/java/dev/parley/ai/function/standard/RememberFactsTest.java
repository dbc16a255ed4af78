package dev.parley.ai.function.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.governance.GovernedPipeline;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Facts;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are taken for something that a person wants remembered. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RememberFactsTest {

    private final AiCoreProgram program;

    RememberFactsTest(Storage storage) {
        program = AiCoreProgram.start(storage, Map.of());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, my name is Ana-Maria | Ana-Maria",
                "My name's Sean O'Neill! | Sean O'Neill",
                "Je m’appelle Zoé | Zoé",
                "Bonjour, mon nom est Le Goff. | Le Goff",
                "Mă numesc Ștefan Popescu | Ștefan Popescu",
                "Bună ziua, mă cheamă Ioana | Ioana"
            })
    void a_name_is_taken_as_the_person_writes_it(String said, String name)
            throws InterruptedException {
        assertThat(wanted(said)).contains(Facts.named(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Short answers, please | SHORT",
                "Please answer briefly | SHORT",
                "Répondez-moi brièvement s'il vous plaît | SHORT",
                "Je préfère des réponses courtes | SHORT",
                "Vreau răspunsuri mai scurte | SHORT",
                "Vreau răspunsuri mai lungi | USUAL",
                "I prefer longer answers | USUAL"
            })
    void so_is_how_long_answers_are_to_be(String said, Facts.Length length)
            throws InterruptedException {
        assertThat(wanted(said)).contains(Facts.answered(length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please call me back tomorrow",
                "Appelez-moi demain matin",
                "My name is on the bill twice, what can I do about it?",
                "Is a short answer from the doctor possible by e-mail?",
                "Sunați-mă mâine"
            })
    void what_means_something_else_is_not(String said) throws InterruptedException {
        assertThat(wanted(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, my name is Ana, when are you open? | Ana | Hello, when are you open?",
                "My name is Sean O'Neill. How much does a home visit cost? | Sean O'Neill | How much does a home visit cost?",
                "Bonjour, je m’appelle Zoé et quels sont vos horaires ? | Zoé | Bonjour, quels sont vos horaires ?",
                "Mă numesc Ștefan. Când este deschis cabinetul? | Ștefan | Când este deschis cabinetul?"
            })
    void a_name_beside_a_question_is_noticed_and_is_no_part_of_the_question(
            String said, String name, String question) throws InterruptedException {
        Reply reply = reply(said);
        assertThat(reply.outcome()).isNotInstanceOf(Outcome.Confirmation.class);
        assertThat(reply.noticed()).contains(Facts.named(name));
        assertThat(reply.memory()).isEqualTo(reply(question).memory());
        assertThat(reply.memory().question()).doesNotContain(name);
    }

    @Test
    void two_things_beside_a_question_are_noticed_together() throws InterruptedException {
        assertThat(reply("My name is Ana. Short answers please. When are you open?").noticed())
                .contains(Facts.named("Ana").with(Facts.answered(Facts.Length.SHORT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My name is on the bill, what can I do about it?",
                "When are you open, and can my daughter Ana come too?"
            })
    void what_only_looks_like_it_is_not_noticed(String said) throws InterruptedException {
        assertThat(reply(said).noticed()).isEmpty();
    }

    @Test
    void who_cannot_ask_the_person_is_told_of_nothing() throws InterruptedException {
        assertThat(
                        program.bean(GovernedPipeline.class)
                                .reply(question("My name is Ana. When are you open?"))
                                .noticed())
                .isEmpty();
    }

    private Optional<Facts> wanted(String said) throws InterruptedException {
        return reply(said).outcome() instanceof Outcome.Confirmation(Effect.Remember(Facts facts))
                ? Optional.of(facts)
                : Optional.empty();
    }

    private Reply reply(String said) throws InterruptedException {
        return program.bean(GovernedPipeline.class).reply(question(said).thatConfirms());
    }

    private static Question question(String said) {
        return new Question(
                TurnId.create(),
                new ChannelName("web"),
                Language.ENGLISH,
                said,
                List.of(),
                Optional.empty());
    }
}
