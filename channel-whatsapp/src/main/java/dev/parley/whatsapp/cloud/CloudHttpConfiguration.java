package dev.parley.whatsapp.cloud;

import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** HTTP as the Cloud API is called by: every request once, and no detours. */
@Singleton
final class CloudHttpConfiguration extends HttpClientConfiguration {

    /** Meta's answers are a few hundred bytes; a proxy's error page may be longer. */
    private static final int LARGEST_ANSWER = 256 * 1024;

    private static final int CONNECTIONS = 200;

    /** A connection that rested longer may have been closed while a request is on its way. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(20);

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    CloudHttpConfiguration(ApplicationConfiguration application, CloudTimeouts timeouts) {
        super(application);
        pool.setMaxConcurrentHttp1Connections(CONNECTIONS);
        setConnectTimeout(timeouts.connect());
        // Whoever calls gives up before that, and can say what for.
        setReadTimeout(timeouts.call().plusSeconds(1));
        setConnectionPoolIdleTimeout(LONGEST_REST);
        setFollowRedirects(false);
        setMaxContentLength(LARGEST_ANSWER);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
