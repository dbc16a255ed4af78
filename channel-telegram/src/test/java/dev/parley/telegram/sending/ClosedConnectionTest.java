package dev.parley.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.channel.Channel;
import dev.parley.conversation.RichText;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundId;
import dev.parley.outbound.OutboundMessage;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.TelegramFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A server that closes a connection which rests, as every server does after a while. */
class ClosedConnectionTest {

    private static final String DONE = "{\"ok\":true,\"result\":{\"message_id\":5}}";

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicReference<Instant> closedAt = new AtomicReference<>(Instant.MAX);

    @Test
    void what_is_sent_after_the_server_closed_a_resting_connection_arrives_for_certain()
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TelegramFixture telegram =
                        TelegramFixture.start(
                                Map.of(
                                        "parley.telegram.api-url",
                                        "http://127.0.0.1:" + server.getLocalPort()))) {
            Thread.ofVirtual().start(() -> serve(server));
            assertThat(sent(telegram)).isInstanceOf(Delivery.Sent.class);
            await().until(() -> Instant.now().isAfter(closedAt.get().plus(Duration.ofMillis(600))));
            assertThat(sent(telegram)).isInstanceOf(Delivery.Sent.class);
            assertThat(connections).hasValue(2);
        }
    }

    private static Delivery sent(TelegramFixture telegram) {
        return telegram.the(Channel.class)
                .deliver(
                        new Outbound(
                                new OutboundId(1),
                                new TelegramChat(501, OptionalInt.empty())
                                        .with(TelegramFixture.ACCOUNT),
                                new OutboundMessage(
                                        RichText.plain("Hello"),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    /** Answers one request on each connection, promises to keep it open, and closes it. */
    private void serve(ServerSocket server) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    answer(socket);
                }
                closedAt.set(Instant.now());
            }
        } catch (IOException closed) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(DONE.length());
        socket.getOutputStream().write((head + DONE).getBytes(StandardCharsets.UTF_8));
    }
}
