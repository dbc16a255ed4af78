package dev.parley.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Calls the API the way other programs do.
 *
 * @param http what carries the calls
 * @param url where the API is
 * @param key the API key that is shown; none where empty
 */
public record ApiClient(HttpClient http, URI url, String key) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody with the admin key. */
    public static ApiClient admin(AiCoreProgram program) {
        return new ApiClient(HttpClient.newHttpClient(), program.url(), AiCoreProgram.KEY);
    }

    /** The same with another key. */
    public ApiClient with(String otherKey) {
        return new ApiClient(http, url, otherKey);
    }

    /** The same at another process. */
    public ApiClient at(AiCoreProgram program) {
        return new ApiClient(http, program.url(), key);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError("the API does not answer", failure);
        }
    }

    /** The JSON of an answer that has to have this status. */
    public static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        try {
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new AssertionError("no JSON: " + response.body(), failure);
        }
    }

    /** The problem of a call that has to be refused with this status and code. */
    public static JsonNode problem(HttpResponse<String> response, int status, String code) {
        JsonNode problem = json(response, status);
        assertThat(response.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotEmpty();
        return problem;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
