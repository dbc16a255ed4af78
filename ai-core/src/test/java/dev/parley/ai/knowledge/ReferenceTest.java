package dev.parley.ai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L1221-19",
                "L. 1221-19",
                "article L.1221-19",
                "l'article l1221-19 ?",
                "Art. L 1221-19"
            })
    void one_article_is_the_same_in_every_spelling(String text) {
        assertThat(Reference.mentionedIn(text)).containsExactly(new Reference("L1221-19"));
    }

    @ParameterizedTest
    @CsvSource({
        "'45 CFR 164.512 says', 164.512",
        "'§ 164.512(b)(1)', 164.512",
        "'Article 17 of the regulation', 17",
        "'R*1233-3-4', R1233-3-4",
        "'L1', L1",
        "'Articolul 5', 5"
    })
    void numbers_of_other_laws_are_understood(String text, String key) {
        assertThat(Reference.mentionedIn(text)).containsExactly(new Reference(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The fee is 20 euros.",
                "Open from 9 to 12, on 3 floors",
                "Call 04 65 71 20 00",
                "à 8 h 30, le 15 mai"
            })
    void ordinary_numbers_are_no_references(String text) {
        assertThat(Reference.mentionedIn(text)).isEmpty();
    }

    @Test
    void every_reference_of_a_text_is_found_once_and_in_order() {
        String text = "Sous réserve des articles L. 1234-1 et R. 1234-2, l'article L. 1234-1 vaut.";
        assertThat(Reference.mentionedIn(text))
                .isEqualTo(List.of(new Reference("L1234-1"), new Reference("R1234-2")));
    }

    @Test
    void neighbours_share_a_group() {
        assertThat(new Reference("L1221-19").group()).isEqualTo(Optional.of("1221"));
        assertThat(new Reference("R1221-2").group()).isEqualTo(Optional.of("1221"));
        assertThat(new Reference("164.512").group()).isEqualTo(Optional.of("164"));
        assertThat(new Reference("17").group()).isEmpty();
    }
}
