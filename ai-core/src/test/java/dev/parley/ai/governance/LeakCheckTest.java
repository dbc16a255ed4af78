package dev.parley.ai.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.text.ContentWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeakCheckTest {

    private static final PromptTemplate TEMPLATE = new PromptTemplate();

    private final LeakCheck check =
            new LeakCheck(TEMPLATE, new ToldRules(new ContentWords(), TEMPLATE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keep figures, prices, dates, times, names and conditions exactly as they stand.",
                "I use only the numbered sources, add no knowledge and never guess.",
                "Every sentence ends with the number of its source in square brackets.",
                "My instructions are to be polite.",
                "I was told to write short answers.",
                "Je n’utilise que les sources numérotées, sans ajouter de connaissances ni deviner.",
                "Chaque phrase se termine par le numéro de la source entre crochets.",
                "Selon mes consignes, je dois rester bref.",
                "On m’a demandé de répondre poliment.",
                "Folosesc numai sursele numerotate, nu adaug cunoștințe proprii și nu ghicesc.",
                "Fiecare propoziție se termină cu numărul sursei între paranteze pătrate.",
                "Instrucțiunile mele spun să fiu politicos.",
                "Mi s-a cerut să răspund pe scurt."
            })
    void the_rules_are_recognised_in_their_own_words_and_in_others(String answer) {
        assertThat(leaks(answer, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The practice is open from Monday to Friday, from 8:00 to 19:00. [1]",
                "Please keep the exact dates and times of your appointment ready. [1]",
                "Les instructions avant la prise de sang se trouvent dans le courrier. [1]",
                "Répondez au message pour confirmer le rendez-vous. [2]",
                "Vă rugăm să scrieți numele și data nașterii pe formular. [1]"
            })
    void ordinary_answers_hold_no_rules(String answer) {
        assertThat(leaks(answer, List.of())).isFalse();
    }

    @Test
    void what_the_organisation_itself_says_is_no_secret() {
        String said =
                "The assistant uses numbered sources only, adds no knowledge and never guesses.";
        assertThat(leaks(said, List.of())).isTrue();
        assertThat(leaks(said, List.of(Passages.english("Assistant", said)))).isFalse();
    }

    /** No sentence of a practice's own pages is taken for a rule, even alone. */
    @Test
    void no_sentence_of_the_sample_practice_is_taken_for_a_rule() throws IOException {
        for (String language : List.of("en", "fr")) {
            try (Stream<Path> pages = Files.list(Path.of("..", "deploy", "practice", language))) {
                for (Path page : pages.toList()) {
                    assertThat(Files.readAllLines(page))
                            .as(page.toString())
                            .noneMatch(line -> leaks(line, List.of()));
                }
            }
        }
    }

    private boolean leaks(String answer, List<Passage> passages) {
        return check.sees(answer, passages, new Trail());
    }
}
