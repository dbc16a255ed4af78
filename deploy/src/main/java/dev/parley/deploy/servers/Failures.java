package dev.parley.deploy.servers;

import dev.parley.deploy.problem.CannotStartException;
import java.nio.file.Path;
import java.util.List;

/** Says in one line why a server did not start, as far as its own words tell. */
final class Failures {

    private static final List<String> TELLING =
            List.of("FATAL:", "PANIC:", "error:", "# ", "Fatal", "error while loading");

    private Failures() {}

    static CannotStartException of(String what, String words, Path log) {
        if (words.contains("No space left on device")) {
            return new CannotStartException(
                    "%s: the disk that holds its data (and %s) is full; make room, or set PARLEY_DATA_DIR to a folder elsewhere"
                            .formatted(what, log));
        }
        if (words.contains("Permission denied")) {
            return new CannotStartException(
                    "%s: %s; expected a data folder that belongs to this user"
                            .formatted(what, telling(words)));
        }
        return new CannotStartException(
                "%s: %s; its log is %s".formatted(what, telling(words), log));
    }

    /** The line that tells most; the last one where none stands out. */
    private static String telling(String words) {
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.reversed().stream()
                .filter(line -> TELLING.stream().anyMatch(line::contains))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .orElse("it said nothing");
    }
}
