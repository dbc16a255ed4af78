package dev.parley.telegram.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * Tells a call that never left from one that may have arrived. Names kinds of failure only:
 * messages can hold the token.
 */
final class CallFailure {

    private CallFailure() {}

    static ApiAnswer answer(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException _, ConnectionRequestTimeoutException _ ->
                    new ApiAnswer.Unsent("no connection in time");
            case UnknownHostException _ -> new ApiAnswer.Unsent("host name not found");
            case SSLHandshakeException _ -> new ApiAnswer.Unsent("TLS handshake failed");
            case ConnectException _, NoRouteToHostException _ ->
                    new ApiAnswer.Unsent("connection refused");
            default -> new ApiAnswer.Lost("connection lost");
        };
    }
}
