package dev.parley.testservers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads an exchange of the JDK's server as a {@link Request} and writes its {@link Reply}. */
final class ExchangeHandler implements HttpHandler {
    private final RequestHandler handler;

    ExchangeHandler(RequestHandler handler) {
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            new ReplyWriter(exchange).write(reply(read(exchange)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("server is closing");
        }
    }

    /** A mistake in the handler must be told apart from a planned fault. */
    private Reply reply(Request request) throws InterruptedException {
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            String text = "the test server failed on " + request.path() + ": " + e;
            return new Reply.Whole(500, "text/plain", Map.of(), text);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                firstValues(exchange.getRequestHeaders()),
                new String(body, StandardCharsets.UTF_8),
                ByteBuffer.wrap(body).asReadOnlyBuffer());
    }

    private static Map<String, String> firstValues(Map<String, List<String>> headers) {
        Map<String, String> first = new HashMap<>();
        headers.forEach(
                (name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return first;
    }
}
