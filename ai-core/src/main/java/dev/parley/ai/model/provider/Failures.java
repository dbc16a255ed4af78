package dev.parley.ai.model.provider;

import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.parley.ai.model.Completion.Failed;
import dev.parley.ai.model.Completion.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Tells from a library's exception what was wrong with a model server. */
final class Failures {

    private Failures() {}

    /** The reason names no text of question or answer: servers repeat those in their messages. */
    static Failed of(Throwable failure) {
        Optional<HttpException> http = cause(failure, HttpException.class);
        if (http.isPresent()) {
            int status = http.get().statusCode();
            return new Failed(
                    status >= 500 ? Fault.SERVER_ERROR : Fault.REFUSED, "HTTP status " + status);
        }
        if (has(failure, SocketTimeoutException.class) || has(failure, TimeoutException.class)) {
            return new Failed(
                    has(failure, ConnectTimeoutException.class) ? Fault.UNREACHABLE : Fault.SLOW,
                    "time-out");
        }
        if (has(failure, JacksonException.class)) {
            return new Failed(Fault.MALFORMED, "the answer is not JSON of the provider's protocol");
        }
        if (has(failure, ConnectException.class) || has(failure, UnknownHostException.class)) {
            return new Failed(Fault.UNREACHABLE, "no connection");
        }
        return has(failure, IOException.class)
                ? new Failed(Fault.UNREACHABLE, "the connection broke off")
                : new Failed(
                        Fault.MALFORMED,
                        "unusable answer (" + rootOf(failure).getClass().getSimpleName() + ")");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return cause(failure, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
