package dev.parley.ai.model.provider;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls model servers on the caller's own, virtual thread. The JDK's client, which the library
 * brings, hands each answer through three threads, and that cost a tenth of a turn. Safe for use by
 * many threads.
 */
final class ModelHttp implements HttpClient {

    /** No limit of its own: each model has its slots. */
    private static final int CONNECTIONS = 10_000;

    /** A connection that rested longer is looked at before it is used. */
    private static final TimeValue FRESH = TimeValue.ofMilliseconds(500);

    private static final TimeValue LONGEST_REST = TimeValue.ofSeconds(30);

    private final CloseableHttpClient client;

    ModelHttp(ModelHttpBuilder limits) {
        PoolingHttpClientConnectionManager connections = connections(limits);
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(
                                                Timeout.of(limits.connectTimeout()))
                                        .setResponseTimeout(Timeout.of(limits.readTimeout()))
                                        .build())
                        .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                        .evictIdleConnections(LONGEST_REST)
                        .setRetryStrategy(new ClosedWhileResting(connections))
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .disableDefaultUserAgent()
                        .build();
    }

    private static PoolingHttpClientConnectionManager connections(ModelHttpBuilder limits) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connectTimeout()))
                                .setSocketTimeout(Timeout.of(limits.readTimeout()))
                                .setValidateAfterInactivity(FRESH)
                                .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            return client.execute(call(request), ModelHttp::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpUriRequestBase call(HttpRequest request) {
        HttpUriRequestBase call =
                new HttpUriRequestBase(request.method().name(), URI.create(request.url()));
        request.headers()
                .forEach((name, values) -> values.forEach(value -> call.addHeader(name, value)));
        if (!request.formDataFiles().isEmpty()) {
            // With its own boundary, whatever the library would have set.
            call.removeHeaders(HttpHeaders.CONTENT_TYPE);
            call.setEntity(form(request));
        } else if (request.body() != null) {
            call.setEntity(new StringEntity(request.body(), StandardCharsets.UTF_8));
        }
        return call;
    }

    private static HttpEntity form(HttpRequest request) {
        MultipartEntityBuilder form = MultipartEntityBuilder.create();
        request.formDataFields().forEach(form::addTextBody);
        request.formDataFiles()
                .forEach((name, file) ->
                        form.addBinaryBody(
                                name,
                                file.content(),
                                ContentType.create(file.contentType()),
                                file.fileName()));
        return form.build();
    }

    /**
     * Hands the pieces of an answer on as they come, on the caller's thread; returns at its end.
     */
    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            client.execute(
                    call(request),
                    response -> {
                        hand(response, parser, listener);
                        return response.getCode();
                    });
            listener.onClose();
        } catch (IOException failure) {
            listener.onError(new UncheckedIOException(failure));
        } catch (HttpException refusal) {
            listener.onError(refusal);
        }
    }

    private static void hand(
            ClassicHttpResponse response,
            ServerSentEventParser parser,
            ServerSentEventListener listener)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null || !isFine(response)) {
            read(response);
            return;
        }
        listener.onOpen(
                SuccessfulHttpResponse.builder()
                        .statusCode(response.getCode())
                        .headers(headers(response))
                        .build());
        parser.parse(entity.getContent(), listener);
    }

    private static boolean isFine(ClassicHttpResponse response) {
        return response.getCode() >= HttpStatus.SC_OK
                && response.getCode() < HttpStatus.SC_REDIRECTION;
    }

    private static SuccessfulHttpResponse read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        if (!isFine(response)) {
            throw new HttpException(response.getCode(), new String(body, StandardCharsets.UTF_8));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.getCode())
                .headers(headers(response))
                .body(body)
                .build();
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.merge(
                    header.getName(),
                    List.of(header.getValue()),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return headers;
    }
}
