package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.TextSplitter;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Whatever is said, its parts say the same, and Telegram takes them. */
class TextSplitterPropertyTest {

    @Property(tries = 300)
    void the_parts_together_are_the_text_apart_from_space_at_the_cuts(
            @ForAll("texts") RichText text, @ForAll @IntRange(min = 20, max = 4096) int limit) {
        StringBuilder said = new StringBuilder();
        for (RichText part : new TextSplitter(limit).parts(text)) {
            said.append(part.plainText());
        }
        assertThat(said.toString().replaceAll("\\s", ""))
                .isEqualTo(text.plainText().replaceAll("\\s", ""));
    }

    @Property(tries = 300)
    void every_part_fits_and_no_character_is_cut(
            @ForAll("texts") RichText text, @ForAll @IntRange(min = 20, max = 4096) int limit) {
        assertThat(new TextSplitter(limit).parts(text))
                .allSatisfy(part -> {
                    String words = part.plainText();
                    assertThat(words.length()).isLessThanOrEqualTo(limit);
                    assertThat(words).isEqualTo(words.strip());
                    assertThat(words.isEmpty() || !Character.isLowSurrogate(words.charAt(0)))
                            .isTrue();
                    assertThat(
                                    words.isEmpty()
                                            || !Character.isHighSurrogate(
                                                    words.charAt(words.length() - 1)))
                            .isTrue();
                });
    }

    @Property(tries = 300)
    void entities_lie_inside_their_text_and_cover_no_space_at_its_ends(
            @ForAll("texts") RichText text) {
        for (RichText part : new TextSplitter(4096).parts(text)) {
            RichMessage message = RichMessage.of(part);
            for (MessageEntity entity : message.entities()) {
                String covered =
                        message.text()
                                .substring(
                                        entity.getOffset(),
                                        entity.getOffset() + entity.getLength());
                assertThat(covered).isNotEmpty().isEqualTo(covered.strip());
            }
        }
    }

    @Provide
    Arbitrary<RichText> texts() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "We open at eight. ",
                        "word ",
                        "\n\n",
                        " ",
                        "👋🏽",
                        "👨‍👩‍👧",
                        "ș",
                        "漢字",
                        "https://a.example/b/c",
                        "x".repeat(90),
                        "!");
        Arbitrary<String> passages =
                words.list().ofMinSize(1).ofMaxSize(120).map(list -> String.join("", list));
        Arbitrary<Set<Style>> styles = Arbitraries.of(Style.class).set().ofMaxSize(3);
        Arbitrary<Optional<String>> links =
                Arbitraries.of(Optional.empty(), Optional.of("https://a.example"));
        return Combinators.combine(passages, styles, links)
                .as(Span::new)
                .list()
                .ofMaxSize(12)
                .map(spans -> new RichText(List.copyOf(spans)));
    }
}
