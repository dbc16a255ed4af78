package dev.parley.deploy.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks whether a Redis is ready and ours: it takes our password and keeps its data where ours does.
 */
final class RedisProbe {

    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();

    private RedisProbe() {}

    /**
     * Whether the Redis at this port is ours and ready. Redis' protocol takes commands as plain
     * lines, so three lines spare a client and its threads.
     */
    static boolean isReady(int port, String password, String dataFolder) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "AUTH %s\r\nPING\r\nCONFIG GET dir\r\nQUIT\r\n"
                            .formatted(password)
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.UTF_8))) {
                // While it loads its data, it answers PING with an error.
                return "+OK".equals(in.readLine())
                        && "+PONG".equals(in.readLine())
                        && in.lines().anyMatch(dataFolder::equals);
            }
        } catch (IOException _) {
            return false;
        }
    }
}
