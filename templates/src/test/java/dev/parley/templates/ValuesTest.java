package dev.parley.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.outbound.Citation;
import dev.parley.rendering.Page;
import dev.parley.rendering.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Whatever stands in a value, it is only ever text. */
class ValuesTest {

    private static final ChannelName TELEGRAM = new ChannelName("telegram");
    private static final List<String> HOSTILE =
            List.of(
                    "<b>",
                    "</b>",
                    "</i></code></pre>",
                    "<pre>",
                    "<br>",
                    "<a href=\"https://evil.example\">",
                    "<!--",
                    "]]>",
                    "<",
                    "&lt;b&gt;",
                    "&amp;",
                    "&#60;b&#62;",
                    "&nbsp;",
                    "\"",
                    "'",
                    "\" onload=\"x()",
                    "${practice.phone}",
                    "${.now}",
                    "#{1}",
                    "[=1]",
                    "<#list 1..9 as x>",
                    "</#list>",
                    "<#stop>",
                    "<@x/>",
                    "?interpret",
                    "**b**",
                    "_i_",
                    "`c`",
                    "[x](https://evil.example)",
                    "[1]",
                    "# ",
                    "\n- ",
                    "\n\n\n",
                    "\r\n",
                    "\t",
                    "  ",
                    "\0",
                    "\u0007",
                    "\u202E",
                    "\u2066",
                    "\u200F",
                    "\u2028",
                    "\uD800",
                    "\uDC00",
                    "\uFFFF",
                    "😀",
                    "שלום",
                    "ș",
                    "\\",
                    "/start",
                    "@name",
                    "javascript:x");
    private static final Pattern LINE_ENDS =
            Pattern.compile("\r\n|[\n\r\t\u000B\f\u0085\u2028\u2029]");
    private static final Pattern DROPPED =
            Pattern.compile("[\\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\uFFFE\uFFFF]");

    private static final char JSOUP_END = '\uFFFF'; // which a browser reads over

    private static final FreemarkerRenderer RENDERER = new FreemarkerRenderer();

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                        Arbitraries.of(HOSTILE), Arbitraries.strings().all().ofMaxLength(20))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Class<? extends Sentence>> sentences() {
        return Arbitraries.of(CatalogueTest.sentences().toList());
    }

    @Provide
    Arbitrary<ChannelName> channels() {
        return Arbitraries.of("telegram", "web").map(ChannelName::new);
    }

    @Provide
    Arbitrary<Class<? extends Page>> pages() {
        return Arbitraries.of(CatalogueTest.pages().toList());
    }

    @Property
    void a_value_is_said_as_it_is_and_formats_nothing(
            @ForAll("values") String value,
            @ForAll("sentences") Class<? extends Sentence> type,
            @ForAll Language language,
            @ForAll("channels") ChannelName channel) {
        RichText harmless =
                RENDERER.render(
                        new Samples(path -> "v" + path, true, 2).of(type), language, channel);
        RichText hostile =
                RENDERER.render(
                        new Samples(path -> "v" + value + path, true, 2).of(type),
                        language,
                        channel);

        assertThat(looks(hostile)).isEqualTo(looks(harmless));
        assertThat(hostile.plainText())
                .isEqualTo(
                        harmless.plainText()
                                .replace(
                                        "v" + type.getSimpleName(),
                                        "v" + cleaned(value) + type.getSimpleName()));
    }

    @Property
    void a_value_adds_no_element_to_a_page(
            @ForAll("values") String value,
            @ForAll("pages") Class<? extends Page> type,
            @ForAll Language language) {
        String harmless = RENDERER.page(new Samples(path -> path, true, 2).of(type), language);
        String hostile =
                RENDERER.page(new Samples(path -> value + path, true, 2).of(type), language);

        assertThat(shape(hostile)).isEqualTo(shape(harmless));
    }

    @Property
    void an_answer_is_tidy_and_leads_only_to_safe_places(@ForAll("values") String markdown) {
        List<Citation> citations =
                List.of(
                        new Citation(
                                1, "Prices", "Fees", Optional.of("https://example.org"), "p", "…"));
        Sentence answer = new Sentence.Answer(markdown, citations, "m", false);

        RichText text = RENDERER.render(answer, Language.ENGLISH, TELEGRAM);

        assertThat(text.plainText())
                .doesNotContain("\n\n\n")
                .doesNotContainPattern("[ \t]\n|[ \t]\\z|\\A\n")
                .doesNotContainPattern("[\\p{Cc}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069]|\\p{Cs}");
        assertThat(text.spans().stream().flatMap(span -> span.link().stream()))
                .allMatch(link -> link.matches("(?i)(https?://|mailto:|tel:)\\S+"));
    }

    private static String cleaned(String value) {
        String whole = BROKEN.matcher(value).replaceAll("\uFFFD");
        return DROPPED.matcher(LINE_ENDS.matcher(whole).replaceAll(" ")).replaceAll("");
    }

    private static List<Look> looks(RichText text) {
        return text.spans().stream().map(span -> new Look(span.styles(), span.link())).toList();
    }

    // The page's elements with the names of their attributes, in order.
    private static List<String> shape(String page) {
        return Jsoup.parse(page.replace(JSOUP_END, ' ')).getAllElements().stream()
                .map((Element element) ->
                        element.normalName()
                                + element.attributes().asList().stream()
                                        .map(attribute -> attribute.getKey())
                                        .toList())
                .toList();
    }
}
