package dev.parley.deploy.bench.subject;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where updates are brought to.
 *
 * @param address on the loopback address
 * @param secret what Telegram sends along
 */
public record Webhook(InetSocketAddress address, String secret) {

    /** The request that brings a body. */
    public byte[] request(String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(content.length).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + content.length).put(head).put(content).array();
    }

    private String head(int length) {
        return """
        POST /webhooks/telegram HTTP/1.1\r
        Host: %s:%d\r
        Content-Type: application/json\r
        X-Telegram-Bot-Api-Secret-Token: %s\r
        Content-Length: %d\r
        \r
        """
                .formatted(address.getHostString(), address.getPort(), secret, length);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook[" + address + "]";
    }
}
