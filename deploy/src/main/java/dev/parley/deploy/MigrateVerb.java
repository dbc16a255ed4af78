package dev.parley.deploy;

import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings the database's tables up to date without starting anything else. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database's tables up to date; a start does the same by itself.")
final class MigrateVerb implements Callable<Integer> {

    private final SettingOptions options;
    private final Console console;

    MigrateVerb(SettingOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = options.read();
        settings.warnings().forEach(console::warn);
        try (Logs _ = Logs.to(Storage.folder(settings).logs(), console.logs(settings));
                Storage storage = Storage.shared(settings)) {
            int steps = JdbcMigration.run(storage.addresses().database());
            console.say(
                    steps == 0
                            ? "The database is up to date."
                            : "The database is up to date after %d step(s).".formatted(steps));
        }
        return 0;
    }
}
