package dev.parley.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code name=Ana Pop day=2026-03-14}: a value goes on until the next name. Around it there
 * may be quotation marks; names may begin with a capital, as telephones write them.
 */
final class NamedValues {

    private static final Pattern NAME = Pattern.compile("(?:^|\\s)(\\p{Alpha}\\w*)=");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«](.*)[\"”“»]", Pattern.DOTALL);

    private NamedValues() {}

    /** The values by their names; empty when something stands without a name, or a name twice. */
    static Optional<Map<String, String>> parse(String words) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher names = NAME.matcher(words);
        int before = names.find() ? names.start() : words.length();
        if (!words.substring(0, before).isBlank()) {
            return Optional.empty();
        }
        int from = before;
        while (names.find(from)) {
            String name = names.group(1).toLowerCase(Locale.ROOT);
            int start = names.end();
            from = names.find(start) ? names.start() : words.length();
            if (values.put(name, unquoted(words.substring(start, from).strip())) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(1).strip() : value;
    }
}
