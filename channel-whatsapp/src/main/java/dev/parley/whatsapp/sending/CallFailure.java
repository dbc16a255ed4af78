package dev.parley.whatsapp.sending;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * Tells a call that never left from one that may have arrived. Names kinds of failure only:
 * messages could hold an address.
 */
public final class CallFailure {

    private CallFailure() {}

    /** What a failure to call means for the message. */
    public static Answer answer(Throwable failure) {
        Throwable cause = failure.getCause();
        return switch (failure) {
            case UnknownHostException _ -> new Answer.Unsent("host name not found");
            case ConnectTimeoutException _, ConnectionRequestTimeoutException _ ->
                    new Answer.Unsent("no connection in time");
            case SSLHandshakeException _ -> new Answer.Unsent("TLS handshake failed");
            case ConnectException _, NoRouteToHostException _ ->
                    new Answer.Unsent("connection refused");
            case SocketTimeoutException _ -> new Answer.Lost("no answer in time");
            default -> cause == null ? new Answer.Lost("connection lost") : answer(cause);
        };
    }
}
