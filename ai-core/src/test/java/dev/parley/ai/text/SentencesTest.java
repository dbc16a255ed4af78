package dev.parley.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_paragraph_is_cut_behind_its_end_marks() {
        assertThat(Sentences.of("We open at 8. Closed on Sunday! Any questions? Call us"))
                .containsExactly("We open at 8.", "Closed on Sunday!", "Any questions?", "Call us");
    }

    @Test
    void abbreviations_titles_and_article_numbers_do_not_end_a_sentence() {
        assertThat(Sentences.of("See art. L. 1221-19 and Dr. Smith, e.g. on Monday. Then go."))
                .containsExactly("See art. L. 1221-19 and Dr. Smith, e.g. on Monday.", "Then go.");
        assertThat(Sentences.of("Adresse : 3 av. Hugo. Le Dr Martin et M. Dupont reçoivent."))
                .containsExactly("Adresse : 3 av. Hugo.", "Le Dr Martin et M. Dupont reçoivent.");
        assertThat(Sentences.of("Until 6 p.m. on Friday. Until 6 p.m. The rest is closed."))
                .containsExactly("Until 6 p.m. on Friday.", "Until 6 p.m.", "The rest is closed.");
    }

    @Test
    void figures_and_addresses_stay_whole() {
        assertThat(Sentences.of("It costs 25.50 euros at www.example.org. Version 1.2.3 helps."))
                .containsExactly(
                        "It costs 25.50 euros at www.example.org.", "Version 1.2.3 helps.");
    }

    @Test
    void closing_quotes_and_brackets_stay_with_their_sentence() {
        assertThat(Sentences.of("He said “no.” (Really.) Then he left."))
                .containsExactly("He said “no.”", "(Really.)", "Then he left.");
    }

    @Test
    void nothing_visible_is_lost_and_nothing_empty_made() {
        assertThat(Sentences.of("  \n ")).isEmpty();
        assertThat(String.join(" ", Sentences.of("One… two. Three"))).isEqualTo("One… two. Three");
    }
}
