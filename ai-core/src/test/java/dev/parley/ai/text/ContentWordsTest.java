package dev.parley.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Language;
import org.junit.jupiter.api.Test;

class ContentWordsTest {

    private final ContentWords words = new ContentWords();

    @Test
    void only_words_that_mean_something_are_left_as_stems() {
        assertThat(words.in("Are you open on Saturdays?", Language.ENGLISH))
                .containsExactly("open", "saturday");
        assertThat(words.in("Quels sont vos horaires d’ouverture ?", Language.FRENCH))
                .containsExactly("horair", "ouvertur");
        assertThat(words.in("Cât costă o consultație?", Language.ROMANIAN)).hasSize(2);
    }

    @Test
    void forms_of_one_word_have_one_stem() {
        assertThat(words.in("cancel cancelled cancellation", Language.ENGLISH))
                .containsOnly("cancel");
        assertThat(words.in("annuler annulé", Language.FRENCH)).containsOnly("annul");
    }

    @Test
    void accents_make_no_difference() {
        assertThat(words.in("préparation", Language.FRENCH))
                .isEqualTo(words.in("PRÉPARATION", Language.FRENCH));
    }

    @Test
    void figures_and_single_letters_are_no_words() {
        assertThat(words.in("8 h 30, 25 €", Language.FRENCH)).isEmpty();
    }

    @Test
    void what_only_asks_or_points_is_no_content() {
        assertThat(words.in("And what about that?", Language.ENGLISH)).isEmpty();
        assertThat(words.in("Et pour celle-ci ?", Language.FRENCH)).isEmpty();
        assertThat(words.in("Dar pentru aceasta?", Language.ROMANIAN)).isEmpty();
    }
}
