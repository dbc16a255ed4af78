package dev.parley.templates.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.conversation.RichText.Style;
import dev.parley.template.MessageTemplate;
import dev.parley.template.MessageTemplate.Complaint;
import dev.parley.template.MessageTemplate.Fault;
import dev.parley.template.MessageTemplate.Filled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A template with values: written as the language writes them, and never more than words. */
final class FillingTest {

    private static final ChannelName TELEGRAM = new ChannelName("telegram");
    private static final ChannelName WHATSAPP = new ChannelName("whatsapp");

    private static final List<String> HOSTILE =
            List.of(
                    "**b**",
                    "_i_",
                    "`c`",
                    "[x](",
                    "](https://evil.example)",
                    "<b>",
                    "&lt;",
                    "# ",
                    "\n\n",
                    "\r",
                    "\t",
                    " ",
                    "{{",
                    "}}",
                    "{{other}}",
                    "\uE000",
                    "\uE001",
                    "\u202E",
                    "\uD800",
                    "\u0000",
                    "\\",
                    "https://evil.example",
                    "evil.example",
                    "@name",
                    "/start",
                    "Ana",
                    "é",
                    "7",
                    ".");

    private static final MessageTemplate TEMPLATE =
            template(
                    "en",
                    "one: {type: text, sample: x}, other: {type: text, sample: x}",
                    "Dear **{{one}}**, _see_ [this {{other}}](https://example.org/page) and `{{one}}`.");

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(Arbitraries.of(HOSTILE), Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property
    void a_value_adds_no_formatting_no_link_and_no_other_value(
            @ForAll("values") String one, @ForAll("values") String other) {
        if (TEMPLATE.fill(Map.of("one", one, "other", other), TELEGRAM)
                instanceof Filled.Ready(RichText text, _)) {
            assertThat(looks(text)).isEqualTo(looks(TEMPLATE.sample()));
            assertThat(text.plainText())
                    .startsWith("Dear ")
                    .doesNotContain("\n", "\u202E")
                    .doesNotContainPattern("\\p{Cc}|\\p{Cs}|(?i)https?://|evil\\.ex");
        }
    }

    @Example
    void what_looks_like_formatting_or_a_placeholder_stays_what_was_written() {
        assertThat(text(TEMPLATE, Map.of("one", "**b** {{other}}", "other", "_i_ `c` <b> &amp;")))
                .isEqualTo("Dear **b** {{other}}, see this _i_ `c` <b> &amp; and **b** {{other}}.");
    }

    @Example
    void values_are_in_the_look_of_their_place() {
        RichText text = ready(TEMPLATE, Map.of("one", "A", "other", "B"));
        assertThat(text.spans())
                .contains(new Span("A", Set.of(Style.BOLD), Optional.empty()))
                .contains(new Span("A", Set.of(Style.CODE), Optional.empty()))
                .contains(new Span("this B", Set.of(), Optional.of("https://example.org/page")));
    }

    @Example
    void each_language_writes_dates_times_amounts_and_numbers_in_its_own_way() {
        assertThat(all("en")).isEqualTo("Sunday 1 March 2026 15:05 €1,234.50 1,234.5");
        assertThat(all("fr")).isEqualTo("dimanche 1er mars 2026 15 h 05 1 234,50 € 1 234,5");
        assertThat(all("ro")).isEqualTo("duminică, 1 martie 2026 15:05 1.234,50 EUR 1.234,5");
    }

    @Example
    void what_chat_programs_would_make_a_link_of_is_refused_in_a_value() {
        for (String link :
                List.of(
                        "see https://a.example",
                        "www.example.org",
                        "example.org/x",
                        "a@b.example",
                        "ask @somebody",
                        "/start",
                        "#topic",
                        "evil\u200F.example")) {
            assertThat(complaints(TEMPLATE, Map.of("one", link, "other", "x")))
                    .as(link)
                    .containsExactly(new Complaint("one", Fault.WRONG_TYPE, "B 12"));
        }
        assertThat(text(TEMPLATE, Map.of("one", "12.30 p.m. and/or J.K.", "other", "x")))
                .contains("12.30 p.m. and/or J.K.");
    }

    @Example
    void what_is_missing_unknown_or_of_another_type_is_said_of_each() {
        MessageTemplate template =
                template(
                        "en",
                        "day: {type: date, sample: 2026-03-14}, sum: {type: amount, sample: 1 EUR}, who: {type: name, sample: Ana}",
                        "{{day}} {{sum}} {{who}}");
        assertThat(complaints(template, Map.of("day", "tomorrow", "sum", "1.005 EUR", "x", "y")))
                .containsExactly(
                        new Complaint("day", Fault.WRONG_TYPE, "2026-03-14"),
                        new Complaint("sum", Fault.WRONG_TYPE, "23.50 EUR"),
                        new Complaint("who", Fault.MISSING, "Ana Pop"),
                        new Complaint("x", Fault.UNKNOWN, ""));
        assertThat(
                        complaints(
                                template,
                                Map.of("day", "2026-03-14", "sum", "1 XYZ", "who", "<Ana>")))
                .extracting(Complaint::variable)
                .containsExactly("sum", "who");
    }

    @Example
    void the_values_are_there_by_themselves_too_in_the_order_of_the_variables() {
        assertThat(TEMPLATE.fill(Map.of("one", "A", "other", " B   C "), TELEGRAM))
                .isInstanceOfSatisfying(
                        Filled.Ready.class,
                        ready -> assertThat(ready.words()).containsExactly("A", "B C"));
    }

    @Example
    void a_text_that_becomes_too_long_for_the_channel_is_refused() {
        String long_ = "word ".repeat(90).strip();
        MessageTemplate template =
                template(
                        "en",
                        "a: {type: text, sample: x}, b: {type: text, sample: x}, c: {type: text, sample: x}",
                        "{{a}} {{b}} {{c}}");
        Map<String, String> values = Map.of("a", long_, "b", long_, "c", long_);
        assertThat(template.fill(values, TELEGRAM)).isInstanceOf(Filled.Ready.class);
        assertThat(template.fill(values, WHATSAPP))
                .isEqualTo(new Filled.Wrong(List.of(new Complaint("", Fault.TOO_LONG, "1024"))));
    }

    private static String all(String language) {
        MessageTemplate template =
                template(
                        language,
                        "d: {type: date, sample: 2026-03-01}, t: {type: time, sample: '15:05'}, a: {type: amount, sample: 1234.50 EUR}, n: {type: number, sample: 1234.5}",
                        "{{d}} {{t}} {{a}} {{n}}");
        return template.sample().plainText().replaceAll("[\u00A0\u202F]", " ");
    }

    private static MessageTemplate template(String language, String variables, String text) {
        String file =
                """
                ---
                id: test
                version: 1
                language: %s
                purpose: information
                channels: [telegram, whatsapp]
                variables: {%s}
                ---
                %s
                """
                        .formatted(language, variables, text);
        TemplateReader reader = new TemplateReader("test.md");
        return reader.read(file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError(reader.problems()));
    }

    private static RichText ready(MessageTemplate template, Map<String, String> values) {
        if (template.fill(values, TELEGRAM) instanceof Filled.Ready(RichText text, _)) {
            return text;
        }
        throw new AssertionError(template.fill(values, TELEGRAM));
    }

    private static String text(MessageTemplate template, Map<String, String> values) {
        return ready(template, values).plainText();
    }

    private static List<Complaint> complaints(
            MessageTemplate template, Map<String, String> values) {
        return template.fill(values, TELEGRAM) instanceof Filled.Wrong(List<Complaint> complaints)
                ? complaints
                : List.of();
    }

    private static List<Object> looks(RichText text) {
        return text.spans().stream()
                .<Object>map(span -> List.of(span.styles(), span.link()))
                .toList();
    }
}
