package dev.parley.deploy.bench.subject;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/**
 * One kept-alive connection to the webhook. It speaks just enough HTTP/1.1 for that: a client with
 * a pool and threads of its own would take processor time from what is measured.
 */
public final class WebhookConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LENGTH = "content-length:";
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;

    private final Webhook webhook;
    private final Socket socket;
    private final InputStream in;

    /** Connects. */
    public WebhookConnection(Webhook webhook) throws IOException {
        this.webhook = webhook;
        this.socket = new Socket(webhook.address().getAddress(), webhook.address().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Brings an update and reads the whole answer.
     *
     * @return the status
     * @throws IOException when the connection broke or the answer is none
     */
    public int post(String body) throws IOException {
        socket.getOutputStream().write(webhook.request(body));
        String status = line();
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                throw new IOException("the webhook answers in chunks, which is not read here");
            }
        }
        in.skipNBytes(length);
        return status(status);
    }

    private static int status(String line) throws IOException {
        try {
            return Integer.parseInt(line.substring(STATUS_FROM, STATUS_TO));
        } catch (NumberFormatException | StringIndexOutOfBoundsException failure) {
            throw new IOException("the webhook's answer is no HTTP: " + line, failure);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the webhook closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
