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
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Starts Parley on a folder that is thrown away, asks it one question and stops it: what the JVM
 * learns by that, the script {@code deploy/parley} keeps for quick starts.
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
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("parley-train");
        Settings settings = new SettingsReader(variables(folder), Map.of(), folder).read();
        try (Application application = new Application(settings, console.logs(settings))) {
            Started started = application.start();
            new StartReport(started).print(console);
            new Rehearsal(started.address()).run();
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
                NOWHERE);
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
