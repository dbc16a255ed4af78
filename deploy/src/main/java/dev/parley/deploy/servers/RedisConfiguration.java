package dev.parley.deploy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration file of the embedded Redis.
 *
 * @param port where it listens, on the loopback address
 * @param password what it asks for
 * @param data its folder
 * @param log its log
 */
record RedisConfiguration(int port, String password, Path data, Path log) {

    static final String PID_FILE = "redis.pid";
    static final String FILE = "parley.aof";

    private static final Pattern PORT = Pattern.compile("(?m)^port ([0-9]+)$");

    /** Writes the file for this user's eyes only. */
    void write(Path file) throws IOException {
        // A temporary file is made for this user's eyes only.
        Path draft = Files.createTempFile(file.getParent(), ".redis", ".conf");
        Files.writeString(draft, text());
        Files.move(
                draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Redis holds only what may be lost: it keeps each second's changes, and forgets what was not
     * used for long.
     */
    private String text() {
        return """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        pidfile "%s"
        logfile "%s"
        daemonize yes
        databases 1
        save ""
        appendonly yes
        appendfilename %s
        appendfsync everysec
        maxmemory 256mb
        maxmemory-policy allkeys-lru
        always-show-logo no
        """
                .formatted(
                        port,
                        password,
                        quoted(data),
                        quoted(data.resolve(PID_FILE)),
                        quoted(log),
                        FILE);
    }

    /** The port that a configuration file names. */
    static OptionalInt portIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        Matcher port = PORT.matcher(Files.readString(file));
        return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
