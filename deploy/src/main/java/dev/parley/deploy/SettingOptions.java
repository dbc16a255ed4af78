package dev.parley.deploy;

import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Setting;
import dev.parley.deploy.settings.Settings;
import dev.parley.deploy.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Every setting as an option of the command line: {@code --http-port=8081}. */
final class SettingOptions {

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> environment;

    SettingOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Lets a verb take them, before or after its own words. */
    void addTo(CommandSpec verb) {
        for (Setting setting : Catalogue.all()) {
            add(verb, setting, setting.variable(), setting.option());
            if (setting.canBeInFile()) {
                add(verb, setting, setting.fileVariable(), setting.option() + "-file");
            }
        }
    }

    private void add(CommandSpec verb, Setting setting, String variable, String name) {
        verb.addOption(
                OptionSpec.builder("--" + name, "--parley." + name)
                        .type(String.class)
                        .paramLabel("<value>")
                        .description(setting.meaning())
                        .hidden(true)
                        .setter(new Keeper(variable))
                        .build());
    }

    /** Keeps an option's value under the name of its variable. */
    private final class Keeper implements ISetter {

        private final String variable;

        Keeper(String variable) {
            this.variable = variable;
        }

        @Override
        public <T> T set(T value) {
            // Before it parses, the library sets every option to nothing.
            if (value != null) {
                given.put(variable, value.toString());
            }
            return value;
        }
    }

    /** What is in force. */
    Settings read() {
        return new SettingsReader(given, environment, Path.of("")).read();
    }
}
