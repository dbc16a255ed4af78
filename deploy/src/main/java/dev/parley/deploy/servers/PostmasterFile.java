package dev.parley.deploy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says about itself in {@code postmaster.pid} (lines as in its {@code
 * pidfile.h}).
 *
 * @param pid its process
 * @param port where it listens
 * @param status {@code starting}, {@code ready}, {@code stopping}
 */
record PostmasterFile(long pid, int port, String status) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path in(Path dataFolder) {
        return dataFolder.resolve("postmaster.pid");
    }

    /** What the file says; empty when there is none or it is half written. */
    static Optional<PostmasterFile> read(Path dataFolder) throws IOException {
        Path file = in(dataFolder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return lines.size() <= STATUS_LINE
                    ? Optional.empty()
                    : Optional.of(
                            new PostmasterFile(
                                    Long.parseLong(lines.getFirst().strip()),
                                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                                    lines.get(STATUS_LINE).strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
