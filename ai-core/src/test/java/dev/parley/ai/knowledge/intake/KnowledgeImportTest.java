package dev.parley.ai.knowledge.intake;

import static dev.parley.ai.knowledge.KnowledgeBase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeImportTest {

    private static final String PASSAGES = "SELECT text FROM knowledge_passage ORDER BY text";
    private static final String IDS = "SELECT id FROM knowledge_passage ORDER BY text";
    private static final String VERSIONS = "SELECT version FROM knowledge_passage ORDER BY text";

    private final KnowledgeBase base;

    KnowledgeImportTest(Storage storage) {
        this.base = new KnowledgeBase(storage);
    }

    @BeforeEach
    void empty() {
        base.empty();
    }

    @Test
    void a_folder_imported_twice_changes_nothing_the_second_time(@TempDir Path folder)
            throws Exception {
        write(folder.resolve("en/hours.md"), "# Hours\n\nOpen at nine.\n\n## Summer\n\nAt eight.");
        write(folder.resolve("fr/hours.md"), "# Horaires\n\nOuvert à neuf heures.");
        ImportReport first = base.take(folder);
        List<String> versions = base.texts(VERSIONS);
        ImportReport second = base.take(folder);

        assertThat(first).isEqualTo(new ImportReport(2, 0, 0, 0, 3, List.of()));
        assertThat(second).isEqualTo(new ImportReport(0, 0, 0, 2, 0, List.of()));
        assertThat(base.texts(VERSIONS)).isEqualTo(versions);
        assertThat(base.texts("SELECT language FROM knowledge_document ORDER BY 1"))
                .containsExactly("en", "fr");
    }

    @Test
    void a_changed_page_replaces_its_passages_and_keeps_the_others(@TempDir Path folder)
            throws Exception {
        Path page = folder.resolve("hours.md");
        write(page, "# Hours\n\n## Summer\n\nAt eight.\n\n## Winter\n\nAt nine.");
        base.take(folder);
        List<String> ids = base.texts(IDS);
        write(page, "# Hours\n\n## Summer\n\nAt seven.\n\n## Winter\n\nAt nine.");
        ImportReport report = base.take(folder);

        assertThat(report).isEqualTo(new ImportReport(0, 1, 0, 0, 1, List.of()));
        assertThat(base.texts(PASSAGES)).containsExactly("At nine.", "At seven.");
        assertThat(base.texts(IDS)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_removed_page_takes_its_passages_along(@TempDir Path folder) throws Exception {
        Path page = write(folder.resolve("old.md"), "# Old\n\nGone soon.");
        write(folder.resolve("new.md"), "# New\n\nStays.");
        base.take(folder);
        Files.delete(page);
        ImportReport report = base.take(folder);

        assertThat(report.removed()).isEqualTo(1);
        assertThat(base.texts(PASSAGES)).containsExactly("Stays.");
    }

    @Test
    void a_single_file_leaves_other_documents_alone(@TempDir Path folder) throws Exception {
        write(folder.resolve("one/a.md"), "# A\n\nFirst.");
        base.take(folder.resolve("one"));
        base.take(write(folder.resolve("b.md"), "# B\n\nSecond."));
        base.take(write(folder.resolve("c.md"), "# C\n\nThird."));
        assertThat(base.texts(PASSAGES)).containsExactly("First.", "Second.", "Third.");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_taken_in(@TempDir Path folder)
            throws Exception {
        write(folder.resolve("a.pdf"), "%PDF-1.7 broken");
        write(folder.resolve("b.md"), "# B\n\nGood.");
        write(folder.resolve("c.md"), "");
        write(folder.resolve("d.jsonl"), "{\"id\":\"x\",\"text\":\"Article.\"}\nrubbish\n");
        ImportReport report = base.take(folder);

        assertThat(base.texts(PASSAGES)).containsExactly("Article.", "Good.");
        assertThat(report.failures())
                .extracting(ImportReport.Failure::toString)
                .containsExactly(
                        "a.pdf: is broken and cannot be read",
                        "c.md: holds no text",
                        "d.jsonl, line 2: is not JSON");
    }

    @Test
    void a_page_that_became_unreadable_keeps_what_was_read_before(@TempDir Path folder)
            throws Exception {
        Path page = write(folder.resolve("a.md"), "# A\n\nKnown.");
        base.take(folder);
        write(page, "");
        assertThat(base.take(folder).failures()).hasSize(1);
        assertThat(base.texts(PASSAGES)).containsExactly("Known.");
    }

    @Test
    void a_database_that_refuses_leaves_nothing_behind_and_says_why(@TempDir Path folder)
            throws Exception {
        write(folder.resolve("a.md"), "# A\n\nFits.");
        base.jdbi()
                .useHandle(h ->
                        h.execute(
                                "ALTER TABLE knowledge_passage ADD CONSTRAINT full_disk CHECK (false)"));
        ImportReport report = take(folder);
        base.jdbi()
                .useHandle(
                        h -> h.execute("ALTER TABLE knowledge_passage DROP CONSTRAINT full_disk"));

        assertThat(report.failures()).hasSize(1);
        assertThat(report.failures().getFirst().toString())
                .startsWith("the database: refused the import")
                .contains("full_disk")
                .doesNotContain("\n");
        assertThat(base.texts("SELECT source FROM knowledge_document")).isEmpty();
        assertThat(base.take(folder).added()).isEqualTo(1);
    }

    @Test
    void languages_are_told_by_folder_or_by_text(@TempDir Path folder) throws Exception {
        write(folder.resolve("ro/a.md"), "# A\n\nThis is English in a Romanian folder.");
        write(folder.resolve("b.md"), "# Programul\n\nCabinetul este deschis de luni până vineri.");
        write(folder.resolve("c.md"), "# Tarifs\n\nUne consultation coûte trente euros.");
        base.take(folder);
        assertThat(
                        base.texts(
                                "SELECT source || ' ' || language FROM knowledge_document ORDER BY 1"))
                .containsExactly("b.md ro", "c.md fr", "ro/a.md ro");
    }

    @Test
    void a_folder_that_is_not_there_is_an_error_that_names_it(@TempDir Path folder) {
        assertThatThrownBy(() -> take(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }

    private ImportReport take(Path path) throws IOException {
        return base.take(path);
    }
}
