package dev.parley.whatsapp.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.parley.whatsapp.TwilioConfig;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's HTTP client as Parley needs it: it sends every request once, since its own repeats
 * after a 5xx would double messages, within time limits, and to another base URL where one is set.
 */
final class OneAttemptClient extends NetworkHttpClient {

    private static final int CONNECTIONS = 200;

    /** A connection that rested longer may have been closed while a request is on its way. */
    private static final TimeValue FRESH = TimeValue.ofMilliseconds(500);

    private final Optional<URI> base;

    OneAttemptClient(TwilioConfig config) {
        super(http(config));
        this.base = config.apiUrl();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(
            Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Response answer = super.makeRequest(base.map(url -> at(url, request)).orElse(request));
        String content = answer.getContent();
        if (!content.stripLeading().startsWith("{")) {
            // The SDK would only say that this is no JSON, and the status would be lost.
            throw new ForeignAnswerException(answer.getStatusCode());
        }
        return new Response(content, answer.getStatusCode(), answer.getHeaders());
    }

    /** The same request to another place. */
    private static Request at(URI base, Request request) {
        String path = URI.create(request.getUrl()).getRawPath();
        String prefix = base.toString().replaceAll("/+$", "");
        Request moved = new Request(request.getMethod(), prefix + path);
        moved.setAuth(request.getAuthStrategy());
        if (request.getUsername() != null) {
            moved.setAuth(request.getUsername(), request.getPassword());
        }
        moved.setContentType(request.getContentType());
        moved.setUserAgentExtensions(request.getUserAgentExtensions());
        if (request.getBody() != null) {
            moved.setBody(request.getBody());
        }
        request.getPostParams()
                .forEach(
                        (name, values) -> values.forEach(value -> moved.addPostParam(name, value)));
        request.getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> moved.addQueryParam(name, value)));
        request.getHeaderParams()
                .forEach((name, values) ->
                        values.forEach(value -> moved.addHeaderParam(name, value)));
        return moved;
    }

    private static HttpClientBuilder http(TwilioConfig config) {
        RequestConfig requests =
                RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(config.callLimit()))
                        .setResponseTimeout(Timeout.of(config.callLimit()))
                        .build();
        ConnectionConfig connections =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectLimit()))
                        .setSocketTimeout(Timeout.of(config.callLimit()))
                        .setValidateAfterInactivity(FRESH)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDefaultConnectionConfig(connections)
                                .setMaxConnTotal(CONNECTIONS)
                                .setMaxConnPerRoute(CONNECTIONS)
                                .build())
                .setDefaultRequestConfig(requests)
                .useSystemProperties()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement();
    }
}
