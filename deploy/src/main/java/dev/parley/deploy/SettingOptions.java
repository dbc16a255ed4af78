package dev.parley.deploy;

import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Setting;
import dev.parley.deploy.settings.Settings;
import dev.parley.deploy.settings.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting as an option of the command line, before or after the verb: {@code
 * --http-port=8081}, {@code --http-port 8081} or {@code --parley.http-port=8081}. They are taken
 * out before the verbs are looked at: the library for those would spend half a second on all of
 * them.
 */
final class SettingOptions {

    private final Map<String, String> given = new HashMap<>();
    private final List<String> rest = new ArrayList<>();
    private final Map<String, String> environment;

    private SettingOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Takes the settings out of the words of a command line. */
    static SettingOptions of(List<String> words, Map<String, String> environment) {
        SettingOptions options = new SettingOptions(environment);
        Map<String, String> variables = variables();
        Iterator<String> word = words.iterator();
        while (word.hasNext()) {
            options.take(word.next(), variables, word);
        }
        return options;
    }

    private void take(String word, Map<String, String> variables, Iterator<String> following) {
        String name = word.split("=", 2)[0];
        Optional<String> variable = Optional.ofNullable(variables.get(name));
        if (variable.isEmpty()) {
            rest.add(word);
        } else if (word.length() > name.length()) {
            given.put(variable.get(), word.substring(name.length() + 1));
        } else {
            given.put(variable.get(), following.hasNext() ? following.next() : "");
        }
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        for (Setting setting : Catalogue.all()) {
            put(variables, setting.option(), setting.variable());
            if (setting.canBeInFile()) {
                put(variables, setting.option() + "-file", setting.fileVariable());
            }
        }
        return variables;
    }

    private static void put(Map<String, String> variables, String option, String variable) {
        variables.put("--" + option, variable);
        variables.put("--parley." + option, variable);
    }

    /** The option that somebody may have meant by the first of these words. */
    static Optional<String> nearest(List<String> words) {
        return words.stream()
                .map(word -> word.split("=", 2)[0])
                .findFirst()
                .flatMap(word -> Catalogue.nearest(word, variables().keySet()));
    }

    /** The words that are no settings. */
    List<String> rest() {
        return List.copyOf(rest);
    }

    /** What is in force. */
    Settings read() {
        return new SettingsReader(given, environment, Path.of("")).read();
    }
}
