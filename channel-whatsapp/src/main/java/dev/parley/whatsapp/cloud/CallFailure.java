package dev.parley.whatsapp.cloud;

import dev.parley.whatsapp.sending.Answer;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Tells a call that never left from one that may have arrived. Names kinds of failure only:
 * messages could hold an address.
 */
final class CallFailure {

    private CallFailure() {}

    static Answer answer(Throwable failure) {
        Throwable cause = failure.getCause();
        return switch (failure) {
            case UnknownHostException _ -> new Answer.Unsent("host name not found");
            case SSLHandshakeException _ -> new Answer.Unsent("TLS handshake failed");
            case ConnectException _, NoRouteToHostException _ ->
                    new Answer.Unsent("connection refused");
            default -> cause == null ? new Answer.Lost("connection lost") : answer(cause);
        };
    }
}
