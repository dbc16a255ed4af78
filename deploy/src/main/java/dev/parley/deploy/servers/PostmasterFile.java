package dev.parley.deploy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** More than any system counts to. */
    private static final String NOBODY = "999999999";

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

    /**
     * Keeps PostgreSQL from taking an unrelated process, whose number stands in a file left behind,
     * for a running server. The file itself must stay: by it PostgreSQL finds out whether a process
     * of the old server still works on the data.
     */
    static void makeHarmless(Path dataFolder) throws IOException {
        Path file = in(dataFolder);
        if (Files.exists(file)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (lines.isEmpty()) {
                Files.delete(file);
            } else {
                lines.set(0, NOBODY);
                Files.write(file, lines);
            }
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
