package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.knowledge.retrieval.Query;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import dev.parley.deploy.RunningParley;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets at the address that the first start prints. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChatPageTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningParley parley;

    ChatPageTest(@TempDir Path folder) {
        parley = RunningParley.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        parley.close();
        client.close();
    }

    @Test
    void the_page_is_there_and_a_citation_can_be_followed() throws Exception {
        assertThat(get("/").body()).contains("Lorvane Lakeside Practice");
        String passage =
                parley.part(Retrieval.class)
                        .search(Query.of("Are you open on Saturdays?", Language.ENGLISH, 3))
                        .getFirst()
                        .id()
                        .toString();
        HttpResponse<String> opened = get("/passages/" + passage);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("from 9:00 to 12:00");
        assertThat(get("/passages/nothing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(parley.at(path)).build(), BodyHandlers.ofString());
    }
}
