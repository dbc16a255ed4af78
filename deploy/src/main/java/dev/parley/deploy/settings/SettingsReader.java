package dev.parley.deploy.settings;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what is set: the command line beats the environment, and that beats {@code application.yml}
 * in the working folder, which beats the one in the data folder.
 *
 * @param commandLine values by the name of their variable
 * @param environment the environment's variables
 * @param workingFolder where relative paths start
 */
public record SettingsReader(
        Map<String, String> commandLine, Map<String, String> environment, Path workingFolder) {

    static final String STANDARD = "default";

    private static final String FILE = "application.yml";

    /**
     * Everything that is in force.
     *
     * @throws CannotStartException when a value is wrong or missing
     */
    public Settings read() {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("command line", commandLine));
        sources.add(new Source("environment", environment));
        YamlFile near = YamlFile.read(workingFolder.resolve(FILE));
        sources.add(near.source());
        Path dataFolder = workingFolder.resolve(valueOf(Catalogue.DATA_DIR, sources).value());
        YamlFile far = YamlFile.read(dataFolder.resolve(FILE));
        sources.add(far.source());
        Settings settings = new Settings(values(sources), others(near, far), warnings(near, far));
        Settings complete =
                settings.orElse(
                        Catalogue.HTTP_HOST, Container.isAroundUs() ? "0.0.0.0" : "127.0.0.1");
        Rules.check(complete);
        return complete;
    }

    private static Map<Setting, Resolved> values(List<Source> sources) {
        Map<Setting, Resolved> values = new HashMap<>();
        for (Setting setting : Catalogue.all()) {
            find(setting, sources).ifPresent(value -> values.put(setting, value));
        }
        return values;
    }

    private static Resolved valueOf(Setting setting, List<Source> sources) {
        return find(setting, sources)
                .orElseThrow(
                        () -> new IllegalArgumentException(setting.variable() + " has no value"));
    }

    private static Optional<Resolved> find(Setting setting, List<Source> sources) {
        return sources.stream()
                .flatMap(source -> find(setting, source).stream())
                .findFirst()
                .or(() -> setting.standard().map(value -> new Resolved(value, STANDARD)));
    }

    private static Optional<Resolved> find(Setting setting, Source source) {
        // In a file people also write the name that the part itself uses.
        Optional<String> direct =
                source.get(setting.variable()).or(() -> source.get(setting.property()));
        Optional<String> file =
                setting.canBeInFile() ? source.get(setting.fileVariable()) : Optional.empty();
        if (direct.isPresent() && file.isPresent()) {
            throw new CannotStartException(
                    "%s and %s are both set (%s): expected only one of them"
                            .formatted(setting.variable(), setting.fileVariable(), source.name()));
        }
        Optional<Resolved> found =
                direct.map(value -> new Resolved(value, source.name()))
                        .or(() ->
                                file.map(path ->
                                        new Resolved(
                                                contentOf(path, setting),
                                                source.name() + ", " + setting.fileVariable())));
        found.ifPresent(value -> check(setting, value));
        return found;
    }

    private static void check(Setting setting, Resolved value) {
        setting.check()
                .complaint(value.value())
                .ifPresent(expected -> {
                    String shown =
                            setting.canBeInFile() ? "not usable" : "\"" + value.value() + "\"";
                    throw new CannotStartException(
                            "%s is %s (%s): expected %s"
                                    .formatted(
                                            setting.variable(), shown, value.origin(), expected));
                });
    }

    private static String contentOf(String path, Setting setting) {
        try {
            String content = Files.readString(Path.of(path)).strip();
            if (!content.isEmpty()) {
                return content;
            }
            throw new CannotStartException(
                    "%s: %s is empty: expected a file that holds the value"
                            .formatted(setting.fileVariable(), path));
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s: %s cannot be read: expected the path of a readable file that holds the value"
                            .formatted(setting.fileVariable(), path),
                    failure);
        }
    }

    private static Map<String, String> others(YamlFile near, YamlFile far) {
        Map<String, String> others = new HashMap<>(far.others());
        others.putAll(near.others());
        return others;
    }

    private List<String> warnings(YamlFile near, YamlFile far) {
        return Stream.of(
                        Catalogue.warnings(environment.keySet().stream()).stream(),
                        near.warnings().stream(),
                        far.warnings().stream())
                .flatMap(lines -> lines)
                .toList();
    }
}
