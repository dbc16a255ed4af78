package dev.parley.deploy;

import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Runs Parley until it is stopped. */
@Command(
        name = RunVerb.NAME,
        mixinStandardHelpOptions = true,
        description = "Runs Parley until it is stopped (Ctrl-C); the same as no verb at all.")
final class RunVerb implements Callable<Integer> {

    static final String NAME = "run";

    private final SettingOptions options;
    private final Console console;

    RunVerb(SettingOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.read();
        settings.warnings().forEach(console::warn);
        Logs.Console logs = console.logs(settings);
        Console speaking = console.besides(logs);
        Application application = new Application(settings, logs);
        Thread stopping = new Thread(() -> stop(application, speaking), "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            new StartReport(application.start()).print(speaking);
        } catch (RuntimeException failure) {
            forget(stopping);
            application.close();
            throw failure;
        }
        // Whoever stops the process lets the hook above run, and waits for it.
        new CountDownLatch(1).await();
        return 0;
    }

    private static void forget(Thread stopping) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException _) {
            // The process is being stopped: the hook runs already.
        }
    }

    private static void stop(Application application, Console console) {
        console.say("Parley stops: what is in hand is finished first.");
        application.close();
        console.say("Stopped.");
    }
}
