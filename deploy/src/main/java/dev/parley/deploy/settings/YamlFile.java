package dev.parley.deploy.settings;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A configuration file as flat names and values.
 *
 * @param path where it is
 * @param values its values, by names with dots; empty when there is no such file
 */
record YamlFile(Path path, Map<String, String> values) {

    private static final String OURS = "parley.";

    /**
     * Reads the file, if there is one.
     *
     * @throws CannotStartException when it cannot be read as YAML
     */
    static YamlFile read(Path path) {
        Map<String, String> values = new HashMap<>();
        if (Files.isRegularFile(path)) {
            flatten("", load(path), values);
        }
        return new YamlFile(path, values);
    }

    Source source() {
        return new Source(path.toString(), values);
    }

    /** What the libraries underneath are told, and finer points of Parley's own parts. */
    Map<String, String> others() {
        return values.entrySet().stream()
                .filter(entry -> !isSetting(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A warning for each top-level name that looks like a setting and is none; deeper names are
     * finer points of a part.
     */
    List<String> warnings() {
        return Catalogue.warnings(
                        values.keySet().stream()
                                .filter(YamlFile::isTopLevel)
                                .map(YamlFile::variable))
                .stream()
                .map(warning -> path + ": " + warning)
                .toList();
    }

    private static boolean isTopLevel(String name) {
        return name.startsWith(OURS) && name.indexOf('.', OURS.length()) < 0;
    }

    private static boolean isSetting(String name) {
        Source one = new Source("", Map.of(name, "set"));
        return Catalogue.all().stream()
                .anyMatch(setting ->
                        one.get(setting.variable()).isPresent()
                                || one.get(setting.property()).isPresent()
                                || (setting.canBeInFile()
                                        && one.get(setting.fileVariable()).isPresent()));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Object load(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return Objects.requireNonNullElse(loaded, Map.of());
        } catch (MarkedYAMLException failure) {
            int line =
                    failure.getProblemMark() == null ? 1 : failure.getProblemMark().getLine() + 1;
            throw new CannotStartException(
                    "%s, line %d: %s; expected YAML".formatted(path, line, failure.getProblem()),
                    failure);
        } catch (YAMLException | IOException failure) {
            throw new CannotStartException(
                    "%s cannot be read: expected a text file with YAML".formatted(path), failure);
        }
    }

    private static void flatten(String name, Object node, Map<String, String> into) {
        switch (node) {
            case Map<?, ?> map ->
                    map.forEach((key, value) ->
                            flatten(
                                    name.isEmpty() ? "" + key : name + "." + key,
                                    orEmpty(value),
                                    into));
            case List<?> list when list.stream().allMatch(YamlFile::isPlain) ->
                    into.put(
                            name,
                            list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(name + "[" + i + "]", orEmpty(list.get(i)), into);
                }
            }
            default -> into.put(name, String.valueOf(node));
        }
    }

    private static Object orEmpty(Object value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static boolean isPlain(Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }
}
