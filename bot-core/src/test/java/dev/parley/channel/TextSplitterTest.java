package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSplitterTest {

    private static final TextSplitter FORTY = new TextSplitter(40);

    @Test
    void what_fits_stays_in_one_part_without_space_around_it() {
        assertThat(cut(FORTY, "  Forty characters fit into one part 1234.\n")).hasSize(1);
    }

    @Test
    void a_text_is_cut_between_paragraphs_first() {
        assertThat(cut(FORTY, "We open at eight. Come in.\n\nWe close at six. Good bye to you."))
                .containsExactly("We open at eight. Come in.", "We close at six. Good bye to you.");
    }

    @Test
    void a_long_paragraph_is_cut_after_a_sentence() {
        assertThat(
                        cut(
                                FORTY,
                                "We open at eight every day. We close at six in the evening, except on Sunday."))
                .startsWith("We open at eight every day.");
    }

    @Test
    void a_long_sentence_is_cut_between_words() {
        assertThat(cut(FORTY, "one two three four five six seven eight nine ten eleven twelve"))
                .containsExactly(
                        "one two three four five six seven eight", "nine ten eleven twelve");
    }

    @Test
    void a_web_address_is_not_cut_while_there_is_a_space() {
        assertThat(cut(FORTY, "Read more at this page: https://clinic.example/a/b/c"))
                .containsExactly("Read more at this page:", "https://clinic.example/a/b/c");
    }

    @Test
    void what_has_no_space_is_cut_between_characters_as_a_person_sees_them() {
        String family = "👨‍👩‍👧‍👦"; // eleven UTF-16 units, one character
        assertThat(cut(FORTY, family.repeat(5)))
                .containsExactly(family.repeat(3), family.repeat(2));
    }

    @Test
    void one_character_longer_than_a_message_is_cut_all_the_same() {
        List<String> parts = cut(FORTY, "a" + "\u0301".repeat(100));
        assertThat(String.join("", parts)).hasSize(101);
        assertThat(parts).allMatch(part -> part.length() <= 40);
    }

    @Test
    void formatting_goes_on_in_the_next_part() {
        RichText bold =
                new RichText(
                        List.of(
                                new Span(
                                        "one two three four five six seven eight nine ten",
                                        Set.of(Style.BOLD),
                                        Optional.empty())));
        assertThat(FORTY.parts(bold))
                .hasSize(2)
                .allSatisfy(part ->
                        assertThat(part.spans())
                                .allSatisfy(span ->
                                        assertThat(span.styles()).containsExactly(Style.BOLD)));
    }

    @Test
    void nothing_but_space_is_one_empty_part() {
        assertThat(cut(FORTY, " \n ".repeat(100))).containsExactly("");
    }

    private static List<String> cut(TextSplitter splitter, String text) {
        return splitter.parts(RichText.plain(text)).stream().map(RichText::plainText).toList();
    }
}
