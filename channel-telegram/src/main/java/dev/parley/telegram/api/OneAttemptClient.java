package dev.parley.telegram.api;

import java.net.ProxySelector;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that sends each request once and follows nothing: who calls it must know what
 * became of that one attempt.
 */
final class OneAttemptClient {

    /** Far more than Telegram's own limits let through; what is beyond waits for a free one. */
    private static final int CONNECTIONS = 200;

    /**
     * A connection that rested longer is looked at before it is used: written to after the server
     * has closed it, nobody could tell whether the request arrived.
     */
    private static final TimeValue FRESH = TimeValue.ofMilliseconds(500);

    private static final TimeValue LONGEST_REST = TimeValue.ofSeconds(30);

    private OneAttemptClient() {}

    static CloseableHttpClient of(ApiTimeouts timeouts) {
        // The caller limits the whole call; here only its wait for a connection is limited.
        RequestConfig requests =
                RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(timeouts.call()))
                        .setResponseTimeout(Timeout.DISABLED)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections(timeouts))
                .setDefaultRequestConfig(requests)
                .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                .evictIdleConnections(LONGEST_REST)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static HttpClientConnectionManager connections(ApiTimeouts timeouts) {
        ConnectionConfig each =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeouts.connect()))
                        .setSocketTimeout(Timeout.DISABLED)
                        .setValidateAfterInactivity(FRESH)
                        .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(each)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }
}
