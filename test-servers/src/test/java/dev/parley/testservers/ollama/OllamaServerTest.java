package dev.parley.testservers.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OllamaServerTest {
    private static final String PROMPT =
            """
            Answer from these sources and cite them like [1].

            [1] Opening hours
            The clinic is open from nine to five. It is closed on Sundays.

            [2] Prices
            A first visit costs 60 euros.
            """;

    private final OllamaServer server = OllamaServer.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    @Test
    void it_quotes_the_first_source_with_its_number() throws Exception {
        JsonNode answer = json(post("/api/chat", chat(PROMPT).put("stream", false)));
        assertThat(answer.path("message").path("content").asText())
                .isEqualTo("The clinic is open from nine to five. [1]");
        assertThat(answer.path("done").asBoolean()).isTrue();
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().getFirst().prompt()).contains("60 euros");
    }

    @Test
    void it_streams_lines_of_json() throws Exception {
        server.answers(_ -> "one two three");
        List<JsonNode> lines =
                post("/api/generate", Json.object().put("model", "llama3.2:3b").put("prompt", "?"))
                        .body()
                        .lines()
                        .map(line -> Json.parse(line).orElseThrow())
                        .toList();
        assertThat(lines).hasSize(4);
        assertThat(
                        lines.stream()
                                .map(line -> line.path("response").asText())
                                .collect(Collectors.joining()))
                .isEqualTo("one two three");
        assertThat(lines.getLast().path("eval_count").asInt()).isEqualTo(3);
    }

    @Test
    void it_speaks_openai_too() throws Exception {
        server.answers(request -> "echo " + request.messages().getLast().content());
        JsonNode whole = json(post("/v1/chat/completions", chat("hello")));
        String events = post("/v1/chat/completions", chat("hello").put("stream", true)).body();
        assertThat(whole.path("choices").path(0).path("message").path("content").asText())
                .isEqualTo("echo hello");
        assertThat(events).contains("\"content\":\"echo\"").endsWith("data: [DONE]\n\n");
        server.requireApiKey("key");
        assertThat(post("/v1/chat/completions", chat("hello")).statusCode()).isEqualTo(401);
    }

    @Test
    void models_are_listed_loaded_and_missed() throws Exception {
        server.models(ServedModel.chat("mistral"), ServedModel.embedding("all-minilm"));
        assertThat(json(get("/api/tags")).path("models").findValuesAsText("name"))
                .containsExactly("all-minilm:latest", "mistral:latest");
        assertThat(json(get("/api/ps")).path("models")).isEmpty();
        post("/api/generate", Json.object().put("model", "mistral"));
        assertThat(json(get("/api/ps")).path("models")).hasSize(1);
        assertThat(server.requests()).isEmpty();
        HttpResponse<String> missed = post("/api/chat", chat("hello"));
        assertThat(missed.statusCode()).isEqualTo(404);
        assertThat(missed.body()).contains("model 'llama3.2:3b' not found");
    }

    @Test
    void texts_that_share_words_have_near_vectors() throws Exception {
        ObjectNode request = Json.object().put("model", "llama3.2:3b");
        request.putArray("input")
                .add("when does the clinic open")
                .add("the clinic does open at nine")
                .add("price of a dental crown");
        JsonNode vectors = json(post("/api/embed", request)).path("embeddings");
        assertThat(vectors.path(0)).hasSize(384);
        assertThat(cosine(vectors.path(0), vectors.path(1)))
                .isGreaterThan(cosine(vectors.path(0), vectors.path(2)) + 0.3);
    }

    @Test
    void it_fails_as_planned() throws Exception {
        server.faults().next(1, new ModelFault.ServerError(500));
        server.faults().next(1, new ModelFault.HtmlPage(200));
        server.faults().next(1, new ModelFault.EmptyAnswer());
        server.faults().next(1, new ModelFault.EmptyBody());
        ObjectNode request = chat("hello").put("stream", false);
        assertThat(post("/api/chat", request).statusCode()).isEqualTo(500);
        assertThat(post("/api/chat", request).body()).startsWith("<html>");
        assertThat(json(post("/api/chat", request)).path("message").path("content").asText("?"))
                .isEmpty();
        assertThat(post("/api/chat", request).body()).isEmpty();
        server.refuseConnections();
        assertThatThrownBy(() -> post("/api/chat", request)).isInstanceOf(IOException.class);
    }

    @Test
    void it_breaks_off_at_any_byte() throws Exception {
        for (int bytes : new int[] {0, 1, 150}) {
            server.faults().next(2, new ModelFault.BreakOff(bytes));
            assertThatThrownBy(() -> post("/api/chat", chat("hello")))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> post("/api/chat", chat("hello").put("stream", false)))
                    .isInstanceOf(IOException.class);
        }
        assertThat(post("/api/chat", chat("hello")).statusCode()).isEqualTo(200);
    }

    @Test
    void beyond_its_capacity_it_is_busy() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        server.capacity(2, 1);
        server.answers(_ -> thoughtUntil(thinking));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finished = new ExecutorCompletionService<Integer>(threads);
            for (int i = 0; i < 5; i++) {
                finished.submit(() -> post("/api/chat", chat("hi")).statusCode());
            }
            assertThat(finished.take().get()).isEqualTo(503);
            assertThat(finished.take().get()).isEqualTo(503);
            thinking.countDown();
            for (int i = 0; i < 3; i++) {
                assertThat(finished.take().get()).isEqualTo(200);
            }
        }
        assertThat(server.mostParallel()).isEqualTo(2);
    }

    private static String thoughtUntil(CountDownLatch end) {
        try {
            end.await();
            return "done";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static ObjectNode chat(String text) {
        ObjectNode body = Json.object().put("model", "llama3.2:3b");
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return body;
    }

    private HttpResponse<String> post(String path, ObjectNode body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }

    private static double cosine(JsonNode a, JsonNode b) {
        return IntStream.range(0, a.size())
                .mapToDouble(i -> a.path(i).asDouble() * b.path(i).asDouble())
                .sum();
    }
}
