package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Language;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFinderTest {

    private final LanguageFinder finder = new LanguageFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH  | Are you open on Saturdays?",
                "ENGLISH  | How much is a consultation?",
                "ENGLISH  | Can I park near the practice?",
                "FRENCH   | Combien coûte une consultation ?",
                "FRENCH   | Comment annuler un rendez-vous ?",
                "FRENCH   | horaires d'ouverture",
                "ROMANIAN | Cât costă o consultație?",
                "ROMANIAN | Cat costa o consultatie?",
                "ROMANIAN | Care este programul?",
            })
    void a_short_question_is_answered_in_its_language(Language language, String words) {
        assertThat(finder.written(words)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "12:30", "Hello", "consultation", "🙂", ""})
    void a_word_that_many_languages_share_changes_nothing(String words) {
        assertThat(finder.written(words)).isEqualTo(Optional.empty());
    }
}
