package dev.parley.ai.api;

import static dev.parley.ai.ApiClient.json;
import static dev.parley.ai.ApiClient.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents through the API, in two processes with a real index each. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CollectionsApiTest {

    private static final String COLLECTIONS = "/api/v1/collections";

    /**
     * From a change to the last process that goes by it: five seconds are promised, and a machine
     * that runs all tests at once may take longer.
     */
    private static final Duration EVERYWHERE = Duration.ofSeconds(15);

    private final AiCoreProgram program;
    private final AiCoreProgram other;
    private final ApiClient admin;

    CollectionsApiTest(Storage storage) {
        Map<String, Object> settings = Map.of("test.passages", "none");
        program = AiCoreProgram.start(storage, settings);
        other = AiCoreProgram.start(storage, settings);
        admin = ApiClient.admin(program);
        other.url();
    }

    @AfterAll
    void stop() {
        admin.close();
        other.close();
        program.close();
    }

    @Test
    void a_document_is_found_here_at_once_and_by_other_processes_soon() {
        JsonNode taken = json(send("zoo", "zebra.md", "# Zebras\n\nZebras are fed at noon."), 200);

        assertThat(taken.path("outcome").asText()).isEqualTo("added");
        assertThat(taken.path("passages").asInt()).isEqualTo(1);
        assertThat(found(admin, "When are zebras fed?")).contains("Zebras are fed at noon.");
        await().atMost(EVERYWHERE)
                .untilAsserted(() ->
                        assertThat(found(admin.at(other), "When are zebras fed?"))
                                .contains("Zebras are fed at noon."));
    }

    @Test
    void the_same_document_again_changes_nothing_and_another_one_replaces_it() {
        String id = id(send("pond", "ducks.md", "# Ducks\n\nDucks swim at dawn."));

        JsonNode again = json(send("pond", "ducks.md", "# Ducks\n\nDucks swim at dawn."), 200);
        JsonNode changed = json(send("pond", "ducks.md", "# Ducks\n\nDucks swim at dusk."), 200);

        assertThat(again.path("outcome").asText()).isEqualTo("unchanged");
        assertThat(changed.path("outcome").asText()).isEqualTo("changed");
        assertThat(List.of(again.path("document").asText(), changed.path("document").asText()))
                .containsOnly(id);
        assertThat(found(admin, "When do ducks swim?"))
                .contains("Ducks swim at dusk.")
                .doesNotContain("dawn");
    }

    @Test
    void a_deleted_document_is_cited_no_more_by_any_process() {
        String id = id(send("farm", "goats.md", "# Goats\n\nVisiting the goats costs €7."));
        String question =
                "{\"language\":\"en\",\"prompt\":\"How much does visiting the goats cost?\"}";
        await().atMost(EVERYWHERE)
                .untilAsserted(() ->
                        assertThat(admin.at(other).post("/api/v1/generate", question).body())
                                .contains("€7"));
        assertThat(admin.post("/api/v1/generate", question).body()).contains("€7");

        HttpResponse<String> deleted = delete("farm", id);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(admin.post("/api/v1/generate", question).body()).doesNotContain("€7");
        await().atMost(EVERYWHERE)
                .untilAsserted(() ->
                        assertThat(admin.at(other).post("/api/v1/generate", question).body())
                                .doesNotContain("€7"));
        problem(delete("farm", id), 404, "not_found");
    }

    @Test
    void collections_are_listed_with_what_they_hold() {
        send("shelf", "books.md", "# Books\n\nBooks are lent for two weeks.");
        send("shelf", "films.txt", "Films are lent for a week.");

        assertThat(json(admin.get(COLLECTIONS), 200).path("collections"))
                .anySatisfy(collection -> {
                    assertThat(collection.path("name").asText()).isEqualTo("shelf");
                    assertThat(collection.path("documents").asInt()).isEqualTo(2);
                    assertThat(collection.path("passages").asInt()).isEqualTo(2);
                    assertThat(collection.path("changed_at").asText()).isNotEmpty();
                });
    }

    @Test
    void documents_of_a_collection_are_listed_from_any_one_on() {
        String id = id(send("attic", "fr/livres.md", "# Livres\n\nLes livres sont prêtés."));
        send("attic", "films.txt", "Films are lent for a week.");

        JsonNode documents = documents("attic", "");

        assertThat(documents).hasSize(2);
        assertThat(documents)
                .anySatisfy(document -> {
                    assertThat(document.path("id").asText()).isEqualTo(id);
                    assertThat(document.path("title").asText()).isEqualTo("Livres");
                    assertThat(document.path("language").asText()).isEqualTo("fr");
                });
        assertThat(documents("attic", "?after=" + documents.path(0).path("id").asText()))
                .containsExactly(documents.path(1));
        assertThat(documents("nothing", "")).isEmpty();
        problem(admin.get(COLLECTIONS + "/attic/documents?after=x"), 400, "invalid_value");
    }

    private JsonNode documents(String collection, String query) {
        return json(admin.get(COLLECTIONS + "/" + collection + "/documents" + query), 200)
                .path("documents");
    }

    @Test
    void the_media_type_says_the_format_where_the_name_does_not() {
        HttpResponse<String> taken =
                send(
                        "lawn",
                        "mowing",
                        "text/html; charset=utf-8",
                        text("<h1>Mowing</h1><p>On Fridays.</p>"));

        assertThat(json(taken, 200).path("passages").asInt()).isEqualTo(1);
        assertThat(found(admin, "mowing")).contains("On Fridays.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "picture.png | x | 415 | unknown_format",
                "broken.pdf | %PDF-1.7 broken | 422 | unreadable_document",
                "empty.md | ' ' | 422 | unreadable_document",
                "'' | x | 400 | missing_field"
            })
    void what_cannot_be_taken_in_says_why(String name, String body, int status, String code) {
        problem(send("refused", name, body), status, code);
        assertThat(json(admin.get(COLLECTIONS + "/refused/documents"), 200).path("documents"))
                .isEmpty();
    }

    @Test
    void a_document_may_be_larger_than_other_bodies_up_to_its_own_limit() {
        String word = "A long report. ";
        String large = "# Report\n\n" + word.repeat(2_000_000 / word.length());
        byte[] tooLarge = new byte[20 * 1024 * 1024 + 1];

        json(send("large", "report.md", large), 200);
        problem(
                send("large", "huge.txt", "text/plain", BodyPublishers.ofByteArray(tooLarge)),
                413,
                "too_large");
        problem(
                send(
                        "large",
                        "stream.txt",
                        "text/plain",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))),
                413,
                "too_large");
    }

    @Test
    void reading_and_changing_need_different_scopes() {
        ApiClient reader = withScope("knowledge:read");
        ApiClient writer = withScope("knowledge:write");

        json(reader.get(COLLECTIONS), 200);
        problem(reader.send("DELETE", document("x", "y"), ""), 403, "forbidden");
        problem(writer.get(COLLECTIONS), 403, "forbidden");
        problem(writer.send("DELETE", document("x", "y"), ""), 404, "not_found");
    }

    @Test
    void every_change_is_in_the_audit_with_who_made_it() {
        String id = id(send("audited", "a.md", "# A\n\nSomething."));
        delete("audited", id);

        List<String> events =
                program.bean(Jdbi.class)
                        .withHandle(handle ->
                                handle.createQuery(
                                                """
                                                SELECT type || ' ' || (details ->> 'collection') || ' by ' || (details ->> 'by')
                                                FROM audit_event WHERE details -> 'documents' ->> 0 = :id ORDER BY audit_event.id
                                                """)
                                        .bind("id", id)
                                        .mapTo(String.class)
                                        .list());
        assertThat(events)
                .containsExactly(
                        "knowledge-imported audited by admin key",
                        "knowledge-removed audited by admin key");
    }

    @Test
    void a_document_of_the_knowledge_folder_goes_with_its_file_alone(@TempDir Path folder)
            throws Exception {
        Files.writeString(folder.resolve("kept.md"), "# Kept\n\nThis comes back.");
        program.bean(KnowledgeImport.class)
                .run(ImportRequest.ofKnowledgeFolder(folder), ImportProgress.UNWATCHED);
        String id =
                json(admin.get(COLLECTIONS + "/general/documents"), 200)
                        .path("documents")
                        .path(0)
                        .path("id")
                        .asText();

        problem(delete("general", id), 409, "kept_by_folder");
    }

    @ParameterizedTest
    @CsvSource({"Not-A-Name, 400", "a..b, 400"})
    void a_wrong_name_of_a_collection_is_refused(String name, int status) {
        problem(admin.get(COLLECTIONS + "/" + name + "/documents"), status, "invalid_value");
        problem(send(name, "a.md", "# A\n\nB."), status, "invalid_value");
    }

    private ApiClient withScope(String scope) {
        String body = "{\"name\":\"a program\",\"scopes\":[\"%s\"]}".formatted(scope);
        return admin.with(json(admin.post("/api/v1/keys", body), 201).path("text").asText());
    }

    private static String found(ApiClient client, String query) {
        return client.post("/api/v1/search", "{\"query\":\"%s\"}".formatted(query)).body();
    }

    private HttpResponse<String> delete(String collection, String id) {
        return admin.send("DELETE", document(collection, id), "");
    }

    private static String document(String collection, String id) {
        return COLLECTIONS + "/" + collection + "/documents/" + id;
    }

    private static String id(HttpResponse<String> taken) {
        return json(taken, 200).path("document").asText();
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }

    private HttpResponse<String> send(String collection, String name, String body) {
        return send(collection, name, "application/octet-stream", text(body));
    }

    private HttpResponse<String> send(
            String collection, String name, String type, BodyPublisher body) {
        String path =
                COLLECTIONS
                        + "/"
                        + collection
                        + "/documents?file="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(admin.url().resolve(path))
                        .header("Authorization", "Bearer " + admin.key())
                        .header("Content-Type", type)
                        .POST(body)
                        .build();
        return admin.http().sendAsync(request, BodyHandlers.ofString()).join();
    }
}
