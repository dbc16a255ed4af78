package dev.parley.deploy;

import dev.parley.deploy.settings.Settings;
import dev.parley.deploy.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Starts Parley on a folder that is thrown away, visits it and stops it: what the JVM learns by
 * that, which classes there are and what they do often, the script {@code deploy/parley} keeps for
 * quick starts and quick first answers.
 */
@Command(
        name = "train",
        hidden = true,
        description = "Runs once for the sake of the JVM's cache; a part of building Parley.")
final class TrainVerb implements Callable<Integer> {

    /** Nothing listens there, so that no model of this machine is asked. */
    private static final String NOWHERE = "http://127.0.0.1:1";

    private final Console console;

    TrainVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("parley-train");
        Settings settings = new SettingsReader(variables(folder), Map.of(), folder).read();
        try (Application application = new Application(settings, console.logs(settings))) {
            Started started = application.start();
            new StartReport(started).print(console);
            Rehearsal rehearsal = new Rehearsal(started.address());
            rehearsal.first();
            rehearsal.rest();
            return 0;
        } finally {
            delete(folder);
        }
    }

    private static Map<String, String> variables(Path folder) {
        return Map.of(
                "PARLEY_HTTP_PORT",
                "0",
                "PARLEY_HTTP_HOST",
                "127.0.0.1",
                "PARLEY_DATA_DIR",
                folder.toString(),
                "PARLEY_OLLAMA_URL",
                NOWHERE,
                "PARLEY_TURN_QUIET_MILLIS",
                "0");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
