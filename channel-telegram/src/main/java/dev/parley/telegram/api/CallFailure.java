package dev.parley.telegram.api;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call that never left from one that may have arrived. Names kinds of failure only:
 * messages can hold the token.
 */
final class CallFailure {

    private CallFailure() {}

    static ApiAnswer answer(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpConnectTimeoutException _ -> {
                    return new ApiAnswer.Unsent("no connection in time");
                }
                case UnresolvedAddressException _ -> {
                    return new ApiAnswer.Unsent("host name not found");
                }
                case UnknownHostException _ -> {
                    return new ApiAnswer.Unsent("host name not found");
                }
                case SSLHandshakeException _ -> {
                    return new ApiAnswer.Unsent("TLS handshake failed");
                }
                default -> {}
            }
        }
        return failure instanceof ConnectException || failure instanceof NoRouteToHostException
                ? new ApiAnswer.Unsent("connection refused")
                : new ApiAnswer.Lost("connection lost");
    }
}
