package dev.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator does with documents beside a running program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentsVerbTest {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration EVERYWHERE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningParley parley;
    private final Terminal terminal;

    DocumentsVerbTest(@TempDir Path folder) {
        this.terminal = new Terminal(folder);
        this.parley = RunningParley.start(folder, Map.of("PARLEY_ROLES", "ai"));
    }

    @AfterAll
    void stop() {
        parley.close();
        client.close();
    }

    @Test
    void a_document_goes_into_a_collection_is_found_and_is_deleted_again(@TempDir Path documents)
            throws Exception {
        Path file =
                Files.writeString(documents.resolve("bees.md"), "# Bees\n\nBees sleep at night.");
        assertThat(terminal.parley("import", "--collection=hive", file.toString())).isZero();
        assertThat(terminal.said()).contains("1 documents new");
        assertThat(terminal.parley("documents")).isZero();
        assertThat(terminal.said()).contains("hive: 1 documents, 1 passages", "general: ");
        await().atMost(EVERYWHERE).untilAsserted(() -> assertThat(found()).contains("Bees sleep"));

        assertThat(terminal.parley("documents", "list", "hive")).isZero();
        Matcher listed = ID.matcher(terminal.said());
        assertThat(listed.find()).isTrue();
        assertThat(terminal.parley("documents", "delete", "hive", listed.group())).isZero();

        await().atMost(EVERYWHERE)
                .untilAsserted(() -> assertThat(found()).doesNotContain("Bees sleep"));
        assertThat(terminal.parley("documents", "list", "hive")).isZero();
        assertThat(terminal.said()).contains("The collection hive holds no documents.");
    }

    @Test
    void an_index_is_made_anew_from_the_database_while_the_program_runs(@TempDir Path documents)
            throws Exception {
        Path file =
                Files.writeString(documents.resolve("wasps.md"), "# Wasps\n\nWasps sleep, too.");
        assertThat(terminal.parley("import", "--collection=nest", file.toString())).isZero();
        await().atMost(EVERYWHERE).untilAsserted(() -> assertThat(found()).contains("Wasps sleep"));
        // Gone from the database without a trace, so that only a new index is without it.
        parley.part(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("DELETE FROM knowledge_passage WHERE text LIKE 'Wasps%'"));

        assertThat(terminal.parley("documents", "reindex")).isZero();

        await().untilAsserted(() -> assertThat(found()).doesNotContain("Wasps sleep"));
    }

    @Test
    void a_document_of_the_knowledge_folder_goes_with_its_file_alone() {
        assertThat(terminal.parley("documents", "list", "general")).isZero();
        Matcher listed = ID.matcher(terminal.said());
        assertThat(listed.find()).isTrue();

        assertThat(terminal.parley("documents", "delete", "general", listed.group())).isEqualTo(1);
        assertThat(terminal.complained()).contains("delete its file there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documents list No-Name | 2 | lower-case letters",
                "documents delete general nonsense | 2 | is no document's id",
                "documents delete general 00000000-0000-0000-0000-000000000000 | 1 | There is no document",
                "import --collection=No-Name . | 2 | lower-case letters"
            })
    void wrong_words_are_explained(String words, int exit, String line) {
        assertThat(terminal.parley(words.split(" ", -1))).isEqualTo(exit);
        assertThat(terminal.complained()).contains(line);
    }

    private String found() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(parley.at("/api/v1/search"))
                        .header("Authorization", "Bearer " + parley.adminKey())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\":\"When do bees sleep?\"}"))
                        .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
