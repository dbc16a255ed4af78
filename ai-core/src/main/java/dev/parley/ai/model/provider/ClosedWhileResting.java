package dev.parley.ai.model.provider;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more, on a new connection, when one that had rested breaks off before any of the answer
 * came: a server may close it in the very moment in which it is used again, and has not read the
 * question then. On a new connection a break says something about the server or the question, and
 * whoever called decides. Safe for use by many threads.
 */
final class ClosedWhileResting implements HttpRequestRetryStrategy {

    /** Others may bring back a connection, closed as well, before the new one is made. */
    private static final int MOST = 3;

    private final PoolingHttpClientConnectionManager connections;

    ClosedWhileResting(PoolingHttpClientConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public boolean retryRequest(
            HttpRequest request, IOException failure, int times, HttpContext context) {
        boolean again =
                times <= MOST
                        && (failure instanceof NoHttpResponseException
                                || failure instanceof SocketException)
                        && hadRested(HttpCoreContext.cast(context).getEndpointDetails());
        if (again) {
            // A server that closes one connection that rests has most likely closed them all.
            connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
        return again;
    }

    private static boolean hadRested(EndpointDetails connection) {
        return connection != null && connection.getRequestCount() > 1;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int times, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
