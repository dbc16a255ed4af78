package dev.parley.deploy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An operator's terminal: runs verbs of the program and keeps what the last one wrote. */
final class Terminal {

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /**
     * @param folder the data folder of the program that the verbs are about
     */
    Terminal(Path folder) {
        this.folder = folder;
    }

    /** Runs {@code deploy/parley} with these words and returns its exit code. */
    int parley(String... words) {
        out.reset();
        err.reset();
        return Parley.execute(
                List.of(words),
                Map.of("PARLEY_DATA_DIR", folder.toString()),
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
