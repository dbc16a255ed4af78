package dev.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpTest {

    private static final int LIMIT = 1 << 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningParley parley;

    HttpTest(@TempDir Path folder) {
        parley = RunningParley.start(folder, Map.of("PARLEY_ROLES", "console"));
    }

    @AfterAll
    void stop() {
        parley.close();
        client.close();
    }

    @Test
    void a_running_parley_is_ready_with_database_redis_and_roles() {
        await().untilAsserted(() ->
                assertThat(get("/ready").body())
                        .isEqualTo(
                                "{\"status\":\"UP\",\"database\":\"UP\",\"redis\":\"UP\","
                                        + "\"roles\":{\"console\":\"UP\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/live", "/ready"})
    void probes_are_answered(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(get(path).body()).startsWith("{\"status\":");
    }

    @Test
    void figures_can_be_read_from_this_machine() throws Exception {
        assertThat(get("/metrics").body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }

    @Test
    void figures_need_the_admin_key_from_elsewhere() throws Exception {
        HttpRequest.Builder request = request("/metrics").header("X-Forwarded-For", "203.0.113.7");
        assertThat(send(request).statusCode()).isEqualTo(401);
        assertThat(send(request.header("Authorization", "Bearer wrong")).statusCode())
                .isEqualTo(401);
        request.setHeader("Authorization", "Bearer " + parley.adminKey());
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not_found",
        "DELETE, /ready, 405, method_not_allowed",
        "GET, /metrics/../../etc/passwd, 404, not_found"
    })
    void errors_are_problems_with_a_code_and_a_correlation_id(
            String method, String path, int status, String code) throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));
        String correlation = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .contains("\"code\":\"" + code + "\"")
                .contains("\"correlation\":\"" + correlation + "\"");
    }

    @Test
    void a_browser_gets_a_page_instead() throws Exception {
        HttpResponse<String> answer =
                send(request("/%3Cscript%3E").header("Accept", "text/html,*/*"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).contains("<h1>Not Found</h1>").doesNotContain("script");
    }

    @Test
    void a_callers_own_correlation_id_is_kept() throws Exception {
        assertThat(
                        send(request("/live").header("X-Correlation-Id", "from-my-proxy-1"))
                                .headers()
                                .firstValue("X-Correlation-Id"))
                .hasValue("from-my-proxy-1");
        assertThat(
                        send(request("/live").header("X-Correlation-Id", "no good"))
                                .headers()
                                .firstValue("X-Correlation-Id"))
                .get()
                .isNotEqualTo("no good");
    }

    @Test
    void a_body_over_a_megabyte_is_refused() throws Exception {
        byte[] body = new byte[LIMIT + 1];
        assertThat(
                        send(request("/chat/messages").POST(BodyPublishers.ofByteArray(body)))
                                .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder chunked =
                request("/chat/messages")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(parley.at(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
