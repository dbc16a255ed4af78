package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a request wants its model kept in memory: seconds, or Go's form such as {@code 5m}. */
final class KeepAlive {
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+)(ms|s|m|h|)");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1));

    private KeepAlive() {}

    static Duration of(JsonNode body) {
        if (!body.has("keep_alive")) {
            return USUAL;
        }
        Matcher number = NUMBER.matcher(body.path("keep_alive").asText());
        if (!number.matches()) {
            return USUAL;
        }
        long amount = Long.parseLong(number.group(1));
        return amount < 0
                ? FOR_EVER
                : UNITS.getOrDefault(number.group(2), USUAL).multipliedBy(amount);
    }
}
