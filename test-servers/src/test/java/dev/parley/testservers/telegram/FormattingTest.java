package dev.parley.testservers.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormattingTest {

    @Test
    void html_becomes_text_and_entities() throws Exception {
        FormattedText text =
                new HtmlParser(
                                "<b>Open</b> &lt;9&#45;5&gt; <a href=\"https://x.example/?a=1&amp;b\">"
                                        + "<i>here</i></a>\n<pre><code class=\"language-java\">a&b</code></pre>")
                        .parse();
        assertThat(text.text()).isEqualTo("Open <9-5> here\na&b");
        assertThat(text.entities())
                .containsExactly(
                        new Entity("bold", 0, 4, ""),
                        new Entity("text_link", 11, 4, "https://x.example/?a=1&b"),
                        new Entity("italic", 11, 4, ""),
                        new Entity("pre", 16, 3, "java"));
    }

    @Test
    void markdown_becomes_text_and_entities() throws Exception {
        FormattedText text =
                new MarkdownParser(
                                "*Open* _9\\-5_ [here](https://x.example/\\)) ||psst||\n>quoted\n`a*b`")
                        .parse();
        assertThat(text.text()).isEqualTo("Open 9-5 here psst\nquoted\na*b");
        assertThat(text.entities())
                .containsExactly(
                        new Entity("bold", 0, 4, ""),
                        new Entity("italic", 5, 3, ""),
                        new Entity("text_link", 9, 4, "https://x.example/)"),
                        new Entity("spoiler", 14, 4, ""),
                        new Entity("blockquote", 19, 7, ""),
                        new Entity("code", 26, 3, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    é<b>bold           ~ Can't find end tag corresponding to start tag "b"
                    é</b>              ~ Unexpected end tag at byte offset 2
                    <b><i>x</b></i>    ~ Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
                    é<h1>title</h1>    ~ Unsupported start tag "h1" at byte offset 2
                    3 < 4              ~ Unsupported start tag "" at byte offset 2
                    <span>x</span>     ~ Tag "span" must have class "tg-spoiler" at byte offset 0
                    """)
    void malformed_html_is_refused_in_telegrams_words(String html, String problem) {
        assertThatThrownBy(() -> new HtmlParser(html).parse())
                .hasMessage("Bad Request: can't parse entities: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            textBlock =
                    """
                    At 9.        ~ Character '.' is reserved and must be escaped with the preceding '\\'
                    é*bold       ~ Can't find end of Bold entity at byte offset 2
                    *a _b* c_    ~ Can't find end of Italic entity at byte offset 8
                    `code        ~ Can't find end of Code entity at byte offset 0
                    [x](http://a ~ Can't find end of a URL at byte offset 4
                    """)
    void malformed_markdown_is_refused_in_telegrams_words(String markdown, String problem) {
        assertThatThrownBy(() -> new MarkdownParser(markdown).parse())
                .hasMessage("Bad Request: can't parse entities: " + problem);
    }
}
