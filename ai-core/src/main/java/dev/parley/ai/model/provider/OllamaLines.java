package dev.parley.ai.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.ai.model.operation.ModelOperationException;
import dev.parley.ai.model.operation.ModelOperationException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls of Ollama's own API that the library does not make: they answer with lines of JSON while
 * they work, the last of which says whether it succeeded. Safe for use by many threads.
 */
final class OllamaLines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CloseableHttpClient http;

    /**
     * @param connectLimit the longest wait for a connection
     * @param silence the longest wait for the next line
     */
    OllamaLines(Duration connectLimit, Duration silence) {
        http =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(Timeout.of(connectLimit))
                                                        .setSocketTimeout(Timeout.of(silence))
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(Timeout.of(silence))
                                        .build())
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .build();
    }

    /** Makes a call and hands each line on as it comes; one that says {@code error} ends it. */
    void call(String method, URI url, ObjectNode body, Consumer<JsonNode> lines) {
        HttpUriRequestBase call = new HttpUriRequestBase(method, url);
        if (!body.isEmpty()) {
            call.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        }
        send(
                call,
                response -> {
                    refuseUnless(response.getCode() == HttpStatus.SC_OK, response);
                    read(response, lines);
                });
    }

    /** Whether the server has something. */
    boolean has(URI url) {
        boolean[] found = {false};
        send(new HttpHead(url), response -> found[0] = response.getCode() == HttpStatus.SC_OK);
        return found[0];
    }

    /** Sends a file. */
    void upload(URI url, Path file) {
        HttpPost call = new HttpPost(url);
        call.setEntity(new FileEntity(file.toFile(), ContentType.APPLICATION_OCTET_STREAM));
        send(call, response -> refuseUnless(response.getCode() < 300, response));
    }

    /** Takes a response. */
    @FunctionalInterface
    private interface Taker {
        void take(ClassicHttpResponse response) throws IOException;
    }

    private void send(HttpUriRequestBase call, Taker taker) {
        try {
            http.execute(
                    call,
                    response -> {
                        taker.take(response);
                        return response.getCode();
                    });
        } catch (IOException failure) {
            throw new ModelOperationException(
                    Reason.SERVER_AWAY,
                    Failures.of(failure).reason() + " at " + call.getRequestUri(),
                    failure);
        }
    }

    private static void read(ClassicHttpResponse response, Consumer<JsonNode> lines)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return;
        }
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(entity.getContent(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.accept(checked(line));
                }
            }
        }
    }

    private static JsonNode checked(String line) {
        JsonNode news = parsed(line);
        if (news.has("error")) {
            throw refused(news);
        }
        return news;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new ModelOperationException(
                    Reason.SERVER_AWAY, "Ollama's answer broke off in the middle of a line");
        }
    }

    private static void refuseUnless(boolean fine, ClassicHttpResponse response)
            throws IOException {
        if (fine) {
            return;
        }
        HttpEntity entity = response.getEntity();
        JsonNode said = entity == null ? JSON.nullNode() : tree(entity.getContent().readAllBytes());
        throw said.has("error")
                ? refused(said)
                : new ModelOperationException(
                        Reason.REFUSED_BY_SERVER,
                        "Ollama answered with status " + response.getCode());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return JSON.nullNode();
        }
    }

    private static ModelOperationException refused(JsonNode said) {
        return new ModelOperationException(
                Reason.REFUSED_BY_SERVER, "Ollama says: " + said.path("error").asText());
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
