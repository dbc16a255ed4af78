package dev.parley.deploy;

import dev.parley.deploy.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what is in force. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Shows every setting in force and where it comes from, secrets hidden.")
final class ConfigVerb implements Callable<Integer> {

    private final SettingOptions options;
    private final Console console;

    ConfigVerb(SettingOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = options.read();
        settings.warnings().forEach(console::warn);
        settings.lines().forEach(console::say);
        return 0;
    }
}
