package dev.parley.testservers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** What a request gets: an answer, an answer in pieces, or a connection that ends too early. */
public sealed interface Reply {

    /** A complete answer with its length announced. */
    record Whole(int status, String contentType, Map<String, String> headers, String body)
            implements Reply {
        public Whole {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A 200 whose body is written piece by piece; each flush reaches the client at once.
     *
     * @param whenOver run when the reply is over, whether it reached the client or not
     */
    record Stream(String contentType, BodyWriter writer, Runnable whenOver) implements Reply {}

    /** The connection ends without an answer. */
    record Cut() implements Reply {}

    /** The connection ends after this many bytes of the answer's body. */
    record BrokenOff(Reply reply, int afterBytes) implements Reply {}

    /** Writes the body of a {@link Stream}; an exception cuts the connection. */
    @FunctionalInterface
    interface BodyWriter {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /** An answer in JSON. */
    static Whole json(int status, JsonNode body) {
        return new Whole(status, "application/json", Map.of(), body.toString());
    }

    /** The error page of a proxy that stands before the real server. */
    static Whole html(int status) {
        String title = status + " from the gateway";
        String page = "<html><body><h1>%s</h1></body></html>".formatted(title);
        return new Whole(status, "text/html", Map.of(), page);
    }
}
