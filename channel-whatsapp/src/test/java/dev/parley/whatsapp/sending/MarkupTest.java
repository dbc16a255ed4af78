package dev.parley.whatsapp.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void styles_become_whatsapps_own_marks() {
        assertThat(marked(plain("We open at "), bold("eight"), plain(", ask "), italic("Ana")))
                .isEqualTo("We open at *eight*, ask _Ana_");
        assertThat(marked(span("x = 1", Style.CODE))).isEqualTo("`x = 1`");
        assertThat(marked(span("now", Style.BOLD, Style.ITALIC))).isEqualTo("*_now_*");
    }

    @Test
    void each_line_has_its_own_marks_and_space_stays_outside() {
        assertThat(marked(bold("Hours \n\n 8 to 12\n"), plain("See you")))
                .isEqualTo("*Hours* \n\n *8 to 12*\nSee you");
    }

    @Test
    void inside_of_a_word_and_around_the_mark_itself_there_are_no_marks() {
        assertThat(marked(plain("re"), bold("open"), plain("ing"))).isEqualTo("reopening");
        assertThat(marked(bold("2*3"))).isEqualTo("2*3");
    }

    @Test
    void a_link_is_told_after_its_words_unless_they_are_its_address() {
        assertThat(marked(link("Opening hours", "https://clinic.example/hours")))
                .isEqualTo("Opening hours (https://clinic.example/hours)");
        assertThat(marked(link("https://clinic.example/a", "https://clinic.example/a")))
                .isEqualTo("https://clinic.example/a");
        assertThat(marked(link("this page", "/documents/7"))).isEqualTo("this page");
    }

    @Test
    void parts_fit_with_their_marks() {
        RichText text = rich(bold("One sentence after the other. ".repeat(300)));
        List<RichText> parts = Markup.parts(text, 1_000);
        assertThat(parts).hasSizeGreaterThan(8);
        assertThat(parts).allSatisfy(part -> assertThat(Markup.of(part)).hasSizeLessThan(1_001));
    }

    @Test
    void a_part_whose_links_do_not_fit_goes_without_marks() {
        RichText many =
                rich(
                        IntStream.range(0, 40)
                                .mapToObj(i ->
                                        link("w" + i + " ", "https://x.example/" + "a".repeat(80)))
                                .toArray(Span[]::new));
        assertThat(Markup.fitting(many, 1_000)).startsWith("w0 w1 w2").hasSizeLessThan(1_001);
    }

    @Test
    void half_a_surrogate_pair_does_not_stop_a_message() {
        assertThat(marked(plain("a\uD83D b"))).isEqualTo("a? b");
    }

    private static String marked(Span... spans) {
        return Markup.of(rich(spans));
    }

    private static RichText rich(Span... spans) {
        return new RichText(Arrays.asList(spans));
    }

    private static Span plain(String text) {
        return span(text);
    }

    private static Span bold(String text) {
        return span(text, Style.BOLD);
    }

    private static Span italic(String text) {
        return span(text, Style.ITALIC);
    }

    private static Span span(String text, Style... styles) {
        return new Span(text, Set.of(styles), Optional.empty());
    }

    private static Span link(String text, String address) {
        return new Span(text, Set.of(), Optional.of(address));
    }
}
