package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RichMessageTest {

    @Test
    void formatting_becomes_entities_counted_in_utf16_units() {
        RichMessage message =
                RichMessage.of(
                        new RichText(
                                List.of(
                                        span("👋🏽 "),
                                        span("bold", Style.BOLD),
                                        span(" and "),
                                        span("both", Style.BOLD, Style.ITALIC))));
        assertThat(message.text()).isEqualTo("👋🏽 bold and both");
        assertThat(described(message)).containsExactly("bold:bold", "bold:both", "italic:both");
    }

    @Test
    void characters_that_look_like_markup_are_only_characters() {
        RichMessage message =
                RichMessage.of(RichText.plain("*a* _b_ `c` <b>d</b> [e](http://f) ${g} \\"));
        assertThat(message.text()).isEqualTo("*a* _b_ `c` <b>d</b> [e](http://f) ${g} \\");
        assertThat(message.entities()).isEmpty();
    }

    @Test
    void only_web_addresses_become_links() {
        RichMessage message =
                RichMessage.of(
                        new RichText(
                                List.of(
                                        linked("a", "https://a.example/x?y=1"),
                                        linked("b", "/passages/1"),
                                        linked("c", "javascript:1"))));
        assertThat(described(message)).containsExactly("text_link:a");
        assertThat(message.entities().getFirst().getUrl()).isEqualTo("https://a.example/x?y=1");
    }

    @Test
    void code_stands_alone_and_gives_way_to_a_link() {
        RichMessage message =
                RichMessage.of(
                        new RichText(
                                List.of(
                                        span("x", Style.CODE, Style.BOLD),
                                        span(" "),
                                        new Span(
                                                "y",
                                                Set.of(Style.CODE),
                                                Optional.of("https://a.example")))));
        assertThat(described(message)).containsExactly("code:x", "text_link:y");
    }

    @Test
    void entities_cover_no_space_around_words() {
        RichMessage message =
                RichMessage.of(
                        new RichText(
                                List.of(
                                        span("\n bold \n", Style.BOLD),
                                        span("\n", Style.ITALIC),
                                        span("x"))));
        assertThat(message.text()).isEqualTo("bold \n\nx");
        assertThat(described(message)).containsExactly("bold:bold");
    }

    @Test
    void half_a_surrogate_pair_does_not_stop_a_message() {
        RichMessage message =
                RichMessage.of(new RichText(List.of(span("a\uD83D"), span("b", Style.BOLD))));
        assertThat(message.text()).isEqualTo("a?b");
        assertThat(described(message)).containsExactly("bold:b");
    }

    private static List<String> described(RichMessage message) {
        return message.entities().stream()
                .map(entity ->
                        entity.getType()
                                + ":"
                                + message.text()
                                        .substring(
                                                entity.getOffset(),
                                                entity.getOffset() + entity.getLength()))
                .toList();
    }

    private static Span span(String text, Style... styles) {
        return new Span(text, Set.of(styles), Optional.empty());
    }

    private static Span linked(String text, String link) {
        return new Span(text, Set.of(), Optional.of(link));
    }
}
