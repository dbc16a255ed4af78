package dev.parley.ai.knowledge.source;

import static dev.parley.ai.knowledge.KnowledgeBase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

    private static final String PRICES =
            """
            ---
            title: ignored words in a "front matter"
            draft: false
            ---
            # Prices

            All prices include tax.

            ## Consultation

            A consultation costs **€30**.

            | what | price |
            |------|-------|
            | long | €55   |

            ## Ways to pay

            - card
            - cash
            """;

    private final Documents documents = new Documents(new OfficeConfig(Duration.ofSeconds(30), 64));

    @TempDir private Path folder;

    @Test
    void a_markdown_page_becomes_a_passage_for_each_heading() throws Exception {
        ReadDocument page = read("prices.md", PRICES);
        assertThat(page.passages())
                .extracting(PassageDraft::reference)
                .containsExactly("Prices", "Consultation", "Ways to pay");
        assertThat(page.passages().get(1).path()).endsWith("Prices", "Consultation");
        assertThat(page.passages().get(1).text())
                .startsWith("A consultation costs €30.")
                .contains("long", "€55");
        assertThat(page.passages().get(2).text()).isEqualTo("- card\n- cash");
    }

    @Test
    void a_long_section_is_cut_between_its_blocks() throws Exception {
        String paragraph = "The practice explains this at some length. ".repeat(20).strip();
        ReadDocument page = read("long.md", "# Long\n\n" + (paragraph + "\n\n").repeat(5));
        assertThat(page.passages()).hasSizeGreaterThan(2);
        assertThat(page.passages()).allSatisfy(p -> assertThat(p.text()).endsWith("length."));
        assertThat(page.passages()).extracting(PassageDraft::key).doesNotHaveDuplicates();
    }

    @Test
    void a_table_of_markdown_that_is_too_long_keeps_its_header_in_every_passage() throws Exception {
        String rows =
                rows().map(row -> "| " + row.replace(" ", " | ") + " |\n")
                        .collect(Collectors.joining());
        ReadDocument page = read("fees.md", "# Fees\n\n| service | price |\n|---|---|\n" + rows);

        assertTable(page, "service");
    }

    @Test
    void a_table_of_a_web_page_that_is_too_long_keeps_its_header_in_every_passage()
            throws Exception {
        String rows =
                rows().map(row -> "<tr><td>" + row.replace(" ", "</td><td>") + "</td></tr>")
                        .collect(Collectors.joining());
        ReadDocument page =
                read(
                        "fees.html",
                        "<h1>Fees</h1><table><thead><tr><th>service</th><th>price</th></tr></thead><tbody>"
                                + rows
                                + "</tbody></table>");

        assertTable(page, "service | price");
    }

    @Test
    void a_table_that_is_short_enough_stays_whole_after_a_long_text() throws Exception {
        String text = "The practice explains its fees at some length. ".repeat(30).strip();
        ReadDocument page =
                read(
                        "fees.html",
                        "<h1>Fees</h1><p>%s</p><table><tr><th>service</th><th>price</th></tr>%s</table>"
                                .formatted(
                                        text,
                                        "<tr><td>consultation</td><td>€30</td></tr>".repeat(10)));

        assertThat(page.passages()).hasSize(2);
        assertThat(page.passages().getLast().text())
                .startsWith("service | price\n")
                .hasLineCount(11);
    }

    private static Stream<String> rows() {
        return IntStream.range(0, 300).mapToObj(number -> "service-" + number + " €" + number);
    }

    /** Every row is there once, in its order, and no passage is without the header. */
    private static void assertTable(ReadDocument page, String header) {
        assertThat(page.passages()).hasSizeGreaterThan(2);
        assertThat(page.passages())
                .allSatisfy(passage -> {
                    assertThat(passage.text()).startsWith(header).doesNotEndWith("\n");
                    assertThat(passage.text()).hasSizeLessThanOrEqualTo(1_500);
                });
        assertThat(
                        page.passages().stream()
                                .flatMap(passage -> passage.text().lines().skip(1))
                                .map(row -> row.substring(0, row.indexOf(' ')).replace("|", "")))
                .containsExactlyElementsOf(
                        rows().map(row -> row.substring(0, row.indexOf(' '))).toList());
    }

    @ParameterizedTest
    @CsvSource({"nested.html, <div>", "nested.md, '> '"})
    void a_page_that_is_nested_without_end_is_read(String name, String opening) throws Exception {
        ReadDocument page = read(name, "Open.\n\n" + opening.repeat(100_000) + "Deep.");
        assertThat(page.passages().getFirst().text()).startsWith("Open.");
    }

    @Test
    void a_web_page_is_read_without_its_navigation_and_scripts() throws Exception {
        ReadDocument page =
                read(
                        "hours.html",
                        """
                        <html><head><title>Our hours</title><script>track()</script></head><body>
                        <nav><a href="/">Home</a></nav>
                        <div><h2>Summer</h2><p>Open until <b>six</b>.</p><ul><li>Monday</li><li>Friday</li></ul></div>
                        <footer>Imprint</footer></body></html>
                        """);
        assertThat(page.title()).isEqualTo("Our hours");
        assertThat(page.passages()).hasSize(1);
        assertThat(page.passages().getFirst().path()).containsExactly("Our hours", "Summer");
        assertThat(page.passages().getFirst().text())
                .isEqualTo("Open until six.\n\n- Monday\n- Friday");
    }

    @Test
    void text_in_a_western_encoding_is_read() throws Exception {
        Path file = folder.resolve("horaires-d-été.txt");
        Files.write(file, "Fermé à Noël".getBytes(Charset.forName("windows-1252")));
        assertThat(read(file).passages().getFirst().text()).isEqualTo("Fermé à Noël");
    }

    @Test
    void an_article_a_line_becomes_a_passage_with_its_own_page() throws Exception {
        ReadDocument code =
                read(
                        "code-du-travail.jsonl",
                        """
                        {"id":"LEGIARTI000006901112","number":"L1221-19","inForceSince":1214870400000,"path":["Livre II","Chapitre Ier"],"text":"Le contrat de travail…"}
                        """);
        PassageDraft article = code.passages().getFirst();
        assertThat(code.title()).isEqualTo("Code du travail");
        assertThat(article.reference()).isEqualTo("L1221-19");
        assertThat(article.path()).containsExactly("Livre II", "Chapitre Ier");
        assertThat(article.url())
                .isEqualTo(
                        Optional.of(
                                "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112"));
        assertThat(article.inForceSince()).isEqualTo(Optional.of(LocalDate.of(2008, 7, 1)));
    }

    @Test
    void malformed_lines_are_named_and_the_rest_is_read() throws Exception {
        ReadDocument code =
                read(
                        "laws.jsonl",
                        """
                        {"id":"a","number":"1","path":[],"text":"First"}
                        {"id":"b","number":
                        {"id":"c","path":"not a list","text":"x"}

                        {"number":"4","text":"no id"}
                        {"id":"a","text":"again"}
                        [1,2]
                        null
                        {"id":"d","text":"Last\\u0000"}
                        """);
        assertThat(code.passages()).extracting(PassageDraft::text).containsExactly("First", "Last");
        assertThat(code.problems())
                .containsExactly(
                        "line 2: is not JSON",
                        "line 3: is JSON of another form (field path)",
                        "line 5: has no id",
                        "line 6: repeats the id of an earlier line",
                        "line 7: is JSON of another form",
                        "line 8: is not a JSON object");
    }

    @Test
    void a_line_without_end_is_named_and_not_kept() throws Exception {
        String endless = "x".repeat(3 * 1024 * 1024);
        ReadDocument code = read("laws.jsonl", endless + "\n{\"id\":\"a\",\"text\":\"Good\"}\n");
        assertThat(code.problems()).containsExactly("line 1: longer than a line may be");
        assertThat(code.passages()).hasSize(1);
    }

    @Test
    void half_a_gzip_file_is_refused() throws Exception {
        Path file = folder.resolve("laws.jsonl.gz");
        Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is not a whole gzip file");
    }

    @Test
    void an_unknown_format_is_refused_with_those_that_are_known() throws Exception {
        Path file = write(folder.resolve("picture.bmp"), "BM");
        assertThatThrownBy(() -> read(file))
                .hasMessage("not a format that can be read (" + Documents.FORMATS + ")");
    }

    private ReadDocument read(String name, String text)
            throws IOException, UnreadableDocumentException {
        return read(write(folder.resolve(name), text));
    }

    private ReadDocument read(Path file) throws IOException, UnreadableDocumentException {
        return ReadDocument.read(documents, file);
    }
}
