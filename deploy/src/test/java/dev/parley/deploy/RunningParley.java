package dev.parley.deploy;

import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.settings.SettingsReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The real program, running inside a test on a free port and a data folder of its own: started the
 * way {@code deploy/parley} starts it, with the given variables on top.
 */
public final class RunningParley implements AutoCloseable {

    private final Application application;
    private final Started started;

    private RunningParley(Application application) {
        this.application = application;
        this.started = application.start();
    }

    /** Starts it on this data folder; started again on the same one, it finds what was kept. */
    public static RunningParley start(Path dataFolder, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PARLEY_HTTP_PORT", "0");
        environment.put("PARLEY_HTTP_HOST", "127.0.0.1");
        environment.put("PARLEY_DATA_DIR", dataFolder.toString());
        // Whatever answers at the usual port of this machine has no part in a test.
        environment.put("PARLEY_OLLAMA_URL", "http://127.0.0.1:1");
        environment.putAll(variables);
        SettingsReader settings = new SettingsReader(Map.of(), environment, dataFolder);
        Application application = new Application(settings.read(), Logs.Console.AS_IT_IS);
        try {
            return new RunningParley(application);
        } catch (RuntimeException failure) {
            application.close();
            throw failure;
        }
    }

    /** Where it listens, with a path. */
    public URI at(String path) {
        return started.address().resolve(path);
    }

    /** The API key with every right. */
    public String adminKey() {
        return started.adminKey().value();
    }

    /** A part of the program. */
    public <T> T part(Class<T> type) {
        return started.context().getBean(type);
    }

    /** Where everything is kept; the log is {@code logs/parley.log}. */
    public Path dataFolder() {
        return started.folder().path();
    }

    /** What the program tells whoever started it. */
    Started started() {
        return started;
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        application.close();
    }
}
