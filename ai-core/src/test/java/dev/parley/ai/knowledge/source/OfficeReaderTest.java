package dev.parley.ai.knowledge.source;

import static dev.parley.ai.knowledge.KnowledgeBase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeReaderTest {

    private final Documents documents = new Documents(new OfficeConfig(Duration.ofSeconds(60), 64));

    @TempDir private Path folder;

    @Test
    void a_pdf_is_read() throws Exception {
        Path file = OfficeFiles.pdf(folder.resolve("opening.pdf"), "Open from nine to five");
        ReadDocument document = ReadDocument.read(documents, file);
        assertThat(document.title()).isEqualTo("Opening");
        assertThat(document.passages().getFirst().text()).contains("Open from nine to five");
    }

    @Test
    void a_docx_is_read() throws Exception {
        Path file = OfficeFiles.docx(folder.resolve("opening.docx"), "Closed on Sunday");
        assertThat(ReadDocument.read(documents, file).passages().getFirst().text())
                .contains("Closed on Sunday");
    }

    @Test
    void a_table_of_a_docx_that_is_too_long_keeps_its_first_row_in_every_passage()
            throws Exception {
        Stream<List<String>> rows =
                IntStream.range(0, 200)
                        .mapToObj(number -> List.of("service " + number, "30 euros"));
        Path file =
                OfficeFiles.docxTable(
                        folder.resolve("fees.docx"),
                        Stream.concat(Stream.of(List.of("service", "price")), rows).toList());

        List<PassageDraft> passages = ReadDocument.read(documents, file).passages();

        assertThat(passages).hasSizeGreaterThan(2);
        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.text()).startsWith("service | price\n"));
        assertThat(passages.getLast().text()).endsWith("service 199 | 30 euros");
    }

    @Test
    void a_broken_pdf_is_refused_with_one_clear_line() throws Exception {
        Path file = write(folder.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj << /Type");
        assertThatThrownBy(() -> ReadDocument.read(documents, file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is broken and cannot be read");
    }

    @Test
    void a_zip_bomb_ends_with_its_reader() throws Exception {
        Path file = OfficeFiles.bomb(folder.resolve("bomb.docx"));
        assertThat(file).isRegularFile();
        assertThatThrownBy(() -> ReadDocument.read(documents, file))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void a_reader_that_takes_too_long_is_stopped() throws Exception {
        Documents impatient = new Documents(new OfficeConfig(Duration.ofMillis(1), 64));
        Path file = OfficeFiles.pdf(folder.resolve("opening.pdf"), "Open");
        assertThatThrownBy(() -> ReadDocument.read(impatient, file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith("was given up after");
    }
}
