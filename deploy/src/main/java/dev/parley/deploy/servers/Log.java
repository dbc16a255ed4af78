package dev.parley.deploy.servers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server wrote into its log. */
final class Log {

    private static final int MOST = 64 * 1024;

    private Log() {}

    /** What was written after the file had this size, up to 64 KB. */
    static String since(Path log, long size) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(channel.size() - size, 0, MOST));
            channel.position(Math.max(size, channel.size() - MOST));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        }
    }
}
