package dev.parley.templates;

import static dev.parley.conversation.RichText.Style.BOLD;
import static dev.parley.conversation.RichText.Style.CODE;
import static dev.parley.conversation.RichText.Style.ITALIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.outbound.Citation;
import dev.parley.rendering.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer that a model wrote reaches the person. */
class AnswerTest {

    private static final List<Citation> CITATIONS =
            List.of(
                    new Citation(
                            1,
                            "Prices",
                            "Fees 2026",
                            Optional.of("https://example.org/fees?a=1&b=2"),
                            "fees/1",
                            "…"),
                    new Citation(2, "Article L1", "Labour code", Optional.empty(), "L1", "…"));

    private static final FreemarkerRenderer RENDERER = new FreemarkerRenderer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "one **two** three → one two three",
                "# Title\\nText → Title\\nText",
                "First\\n\\n\\n\\nsecond → First\\n\\nsecond",
                "First\\nsecond → First\\nsecond",
                "- a\\n- b\\n\\n  more → • a\\n• b\\n  more",
                "- a\\n  - b\\n    - c\\n- d → • a\\n  • b\\n    • c\\n• d",
                "3. a\\n4. b → 3. a\\n4. b",
                "Intro:\\n\\n* a\\n\\nEnd → Intro:\\n\\n• a\\n\\nEnd",
                "| A | B |\\n|---|---|\\n| 1 | 2 |\\n| | 3 | → A · B\\n1 · 2\\n3",
                "a\\n\\n---\\n\\nb → a\\n\\nb",
                "![a picture](http://x/y.png) → a picture",
                "a &lt;b&gt; &amp; c → a <b> & c",
                "a\\ttab  \\nend → a\\ttab\\nend",
            })
    void markdown_becomes_lines_that_read_well_anywhere(String markdown, String expected) {
        assertThat(web(markdown.translateEscapes()).plainText())
                .isEqualTo(expected.translateEscapes());
    }

    @Test
    void markdown_becomes_styles() {
        assertThat(web("a **b *c*** `d` e").spans())
                .containsExactly(
                        span("a "),
                        span("b", BOLD),
                        span(" "),
                        span("c", BOLD, ITALIC),
                        span(" "),
                        span("d", CODE),
                        span(" e"));
    }

    @Test
    void a_heading_is_a_bold_line() {
        assertThat(web("## Title\ntext").spans())
                .containsExactly(span("Title", BOLD), span("\ntext"));
    }

    @Test
    void code_keeps_its_indentation() {
        assertThat(web("See\n```java\nif (a) {\n\n    b();\n}\n```").spans())
                .containsExactly(span("See\n\n"), span("if (a) {\n\n    b();\n}", CODE));
    }

    @Test
    void html_is_text() {
        String html = "<b onclick=\"x()\">bold</b> <script>alert(1)</script>";

        assertThat(web(html)).isEqualTo(RichText.plain(html));
    }

    @Test
    void template_syntax_is_text() {
        String syntax = "${practice.phone} <#list 1..9 as x>${x}</#list> #{1} [=2]";

        assertThat(web(syntax)).isEqualTo(RichText.plain(syntax));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=1&c=2",
                "http://example.org",
                "mailto:a@example.org",
                "tel:112"
            })
    void a_safe_link_leads_there(String target) {
        assertThat(web("[here](" + target + ")").spans()).containsExactly(linked("here", target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "/console",
                "//example.org",
                "tg://resolve",
                "&#106;avascript:alert(1)",
                "https:example.org"
            })
    void any_other_link_is_text(String target) {
        assertThat(web("[here](" + target + ")")).isEqualTo(RichText.plain("here"));
    }

    @Test
    void a_citation_leads_to_its_document_where_that_has_a_page() {
        assertThat(telegram("Yes [1], no [2], what [3].").spans())
                .startsWith(
                        span("Yes "),
                        linked("[1]", "https://example.org/fees?a=1&b=2"),
                        span(", no [2], what [3].\n\n"));
    }

    @Test
    void a_citation_on_the_web_leads_to_its_passage() {
        assertThat(web("Yes [1][2] [3]").spans())
                .containsExactly(
                        span("Yes "),
                        linked("[1]", "/passages/fees%2F1"),
                        linked("[2]", "/passages/L1"),
                        span(" [3]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1](https://invented.example)",
                "[1]\n\n[1]: https://invented.example",
                "\\[1\\]"
            })
    void a_citation_never_leads_where_the_model_invents(String markdown) {
        assertThat(telegram(markdown).spans())
                .startsWith(linked("[1]", "https://example.org/fees?a=1&b=2"))
                .noneMatch(span -> span.link().equals(Optional.of("https://invented.example")));
    }

    @Test
    void a_number_in_code_is_no_citation() {
        assertThat(web("`a[1]`").spans()).containsExactly(span("a[1]", CODE));
    }

    @Test
    void an_answer_ends_with_its_sources() {
        RichText answer = telegram("Yes [1].");

        assertThat(answer.plainText())
                .isEqualTo(
                        "Yes [1].\n\nSources:\n[1] Prices, Fees 2026\n[2] Article L1, Labour code");
        assertThat(answer.spans())
                .contains(
                        span("Sources:", BOLD),
                        linked("Prices", "https://example.org/fees?a=1&b=2"));
    }

    @Test
    void an_answer_by_another_model_than_the_chosen_one_says_so() {
        Sentence answer = new Sentence.Answer("Yes.", List.of(), "ollama/small_*model*", true);

        assertThat(RENDERER.render(answer, Language.ENGLISH, new ChannelName("web")).plainText())
                .isEqualTo(
                        "Yes.\n\nThe model you chose could not answer, so ollama/small_*model* answered instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "<", "`a``b", "[1](", "|a"})
    void hostile_nesting_is_answered_quickly(String part) {
        assertThat(web(part.repeat(20_000) + "x").plainText()).endsWith("x");
    }

    @Test
    void a_table_that_would_fill_the_memory_is_text() {
        String table = "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "b\n".repeat(5_000);

        assertThat(web(table).plainText()).hasSizeLessThanOrEqualTo(table.length());
    }

    private RichText web(String markdown) {
        return said(markdown, "web");
    }

    private RichText telegram(String markdown) {
        return said(markdown, "telegram");
    }

    private RichText said(String markdown, String channel) {
        Sentence answer = new Sentence.Answer(markdown, CITATIONS, "extractive", false);
        return RENDERER.render(answer, Language.ENGLISH, new ChannelName(channel));
    }

    private static Span span(String text, Style... styles) {
        return new Span(text, Set.of(styles), Optional.empty());
    }

    private static Span linked(String text, String target) {
        return new Span(text, Set.of(), Optional.of(target));
    }
}
