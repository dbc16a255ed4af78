package dev.parley.deploy.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in force.
 *
 * @param resolved the value of each setting that has one
 * @param others properties from a file that are none of Parley's settings, for the libraries
 *     underneath
 * @param warnings what the operator should hear of, one line each
 */
public record Settings(
        Map<Setting, Resolved> resolved, Map<String, String> others, List<String> warnings) {

    public Settings {
        resolved = Map.copyOf(resolved);
        others = Map.copyOf(others);
        warnings = List.copyOf(warnings);
    }

    /** The value, where there is one. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(resolved.get(setting)).map(Resolved::value);
    }

    /**
     * The value of a setting that always has one.
     *
     * @throws IllegalArgumentException when it has none
     */
    public String text(Setting setting) {
        return get(setting)
                .orElseThrow(
                        () -> new IllegalArgumentException(setting.variable() + " has no value"));
    }

    /** The value of a setting whose check lets only whole numbers pass. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Whether somebody has set it. */
    public boolean isSet(Setting setting) {
        return Optional.ofNullable(resolved.get(setting))
                .filter(value -> !value.origin().equals(SettingsReader.STANDARD))
                .isPresent();
    }

    /** What the program's parts read, by the names under which they look for it. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>(others);
        resolved.forEach((setting, value) -> properties.put(setting.property(), value.value()));
        return properties;
    }

    /** One line for each setting: its value and where it comes from, secrets hidden. */
    public List<String> lines() {
        int width =
                Catalogue.all().stream()
                        .mapToInt(setting -> setting.variable().length())
                        .max()
                        .orElse(0);
        return Catalogue.all().stream()
                .map(setting ->
                        ("%-" + width + "s  %s").formatted(setting.variable(), inForce(setting)))
                .toList();
    }

    private String inForce(Setting setting) {
        Resolved value = resolved.get(setting);
        return value == null
                ? setting.otherwise() + "  (" + SettingsReader.STANDARD + ")"
                : setting.shown(value.value()) + "  (" + value.origin() + ")";
    }

    /** The settings under other circumstances, where nobody has set the value. */
    Settings orElse(Setting setting, String value) {
        if (resolved.containsKey(setting)) {
            return this;
        }
        Map<Setting, Resolved> more = new java.util.HashMap<>(resolved);
        more.put(setting, new Resolved(value, SettingsReader.STANDARD));
        return new Settings(more, others, warnings);
    }
}
