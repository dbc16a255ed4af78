package dev.parley.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 euros | 1000 €",
                "1 000 € | 1000",
                "1.000 lei | 1000 lei",
                "25.00 € | 25 €",
                "25,50 € | 25.50",
                "6:30 pm | 18 h 30",
                "6.30pm is no time here but 6:30pm | 6.30 and 18:30",
                "8 am | 8:00",
                "12 am | 0 h",
                "12:00 | noon 12",
                "8 h | 08:00",
                "article L. 1221-19 | L1221-19",
                "R*123-4 | R. 123-4",
                "04 65 71 20 00 | 0465712000",
                "04.65.71.20.00 | 04-65-71-20-00",
                "du 3 au 5 | from 3 to 5",
                "10% | 10 percent"
            })
    void the_same_figure_is_the_same_however_it_is_written(String one, String other) {
        assertThat(Figures.in(one)).isEqualTo(Figures.in(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 € | 26 €",
                "8:00 | 8:30",
                "6 pm | 6 am",
                "L1221-19 | L1221-1",
                "1,5 | 15",
                "112 | 12"
            })
    void different_figures_are_different(String one, String other) {
        assertThat(Figures.in(one)).isNotEqualTo(Figures.in(other));
    }

    @Test
    void small_number_words_count_where_asked_for() {
        assertThat(Figures.in("within two days")).isEmpty();
        assertThat(Figures.inWordsToo("within two days, sous trois jours, în șase zile"))
                .containsExactlyInAnyOrder("2", "3", "6");
    }

    @Test
    void a_text_without_figures_has_none() {
        assertThat(Figures.in("À bientôt, L. et D.")).isEmpty();
    }
}
