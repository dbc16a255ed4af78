package dev.parley.testservers;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a {@link Reply} to its exchange. The JDK's server closes the connection when a handler
 * throws, which is how a reply is cut short here.
 */
final class ReplyWriter {
    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;

    private final HttpExchange exchange;

    ReplyWriter(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void write(Reply reply) throws IOException, InterruptedException {
        write(reply, Integer.MAX_VALUE);
        exchange.close();
    }

    private void write(Reply reply, int limit) throws IOException, InterruptedException {
        switch (reply) {
            case Reply.Whole whole -> writeWhole(whole, limit);
            case Reply.Stream stream -> writeStream(stream, limit);
            case Reply.BrokenOff brokenOff -> {
                write(brokenOff.reply(), brokenOff.afterBytes());
                throw new IOException("the reply is shorter than the planned break");
            }
            case Reply.Cut _ -> throw new IOException("connection cut as planned");
        }
    }

    private void writeWhole(Reply.Whole whole, int limit) throws IOException {
        byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
        whole.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", whole.contentType());
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(whole.status(), bodiless ? NO_BODY : body.length);
        if (!bodiless) {
            body(limit).write(body);
        }
    }

    private void writeStream(Reply.Stream stream, int limit)
            throws IOException, InterruptedException {
        try {
            exchange.getResponseHeaders().set("Content-Type", stream.contentType());
            exchange.sendResponseHeaders(200, CHUNKED);
            stream.writer().writeTo(body(limit));
        } finally {
            stream.whenOver().run();
        }
    }

    private OutputStream body(int limit) {
        return new BreakingStream(exchange.getResponseBody(), limit);
    }
}
