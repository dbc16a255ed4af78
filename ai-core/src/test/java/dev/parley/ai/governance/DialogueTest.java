package dev.parley.ai.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.text.ContentWords;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueTest {

    private final Dialogue dialogue = new Dialogue(new ContentWords());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | And on Sunday?",
                "en | What about children?",
                "en | How much?",
                "en | Why?",
                "fr | Et le dimanche ?",
                "fr | Et pour les enfants ?",
                "fr | Combien ?",
                "ro | Dar duminica?",
                "ro | Și pentru copii?"
            })
    void a_question_that_leans_on_the_one_before_is_completed(String language, String question) {
        Trail trail = new Trail();
        assertThat(query(language, question, trail))
                .isEqualTo("When is the practice open?\n" + question);
        assertThat(trail.decisions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | How much does a home visit cost?",
                "fr | Combien coûte une consultation ?",
                "en | And how do I prepare for a colonoscopy when I take blood thinners every morning?",
                "ro | Cât costă o consultație?"
            })
    void a_question_that_stands_alone_is_left_alone(String language, String question) {
        assertThat(query(language, question, new Trail())).isEqualTo(question);
    }

    @Test
    void without_a_conversation_there_is_nothing_to_complete() {
        assertThat(dialogue.query("And on Sunday?", List.of(), Language.ENGLISH, new Trail()))
                .isEqualTo("And on Sunday?");
    }

    @Test
    void placeholders_are_not_searched_for() {
        assertThat(
                        dialogue.query(
                                "Can you write to ⟦EMAIL_1⟧ please?",
                                List.of(),
                                Language.ENGLISH,
                                new Trail()))
                .doesNotContain("EMAIL");
    }

    private String query(String language, String question, Trail trail) {
        List<Exchange> history =
                List.of(
                        new Exchange("Hello", "Hello."),
                        new Exchange("When is the practice open?", "Monday to Friday. [1]"));
        return dialogue.query(question, history, Language.ofTag(language).orElseThrow(), trail);
    }
}
