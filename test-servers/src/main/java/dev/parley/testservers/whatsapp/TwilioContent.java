package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A template in Twilio's form: its id, and a JSON object of what stands in its places. */
final class TwilioContent {

    private static final Pattern ID = Pattern.compile("HX[0-9a-fA-F]{32}");
    private static final int LONGEST_VALUE = 1_600;

    /** What WhatsApp refuses in a value: new lines, tabs, more than four spaces in a row. */
    private static final Pattern BROKEN_VALUE = Pattern.compile("[\\n\\t]| {5}");

    private TwilioContent() {}

    /** What is wrong with it: the id, words beside it, places that are not numbered from 1. */
    static Optional<Reply> check(Map<String, String> fields) {
        if (!ID.matcher(fields.getOrDefault("ContentSid", "")).matches()
                || fields.containsKey("Body")) {
            return Optional.of(TwilioApi.error(400, 21_655, "The ContentSid is Invalid"));
        }
        boolean sound =
                !fields.containsKey("ContentVariables")
                        || variables(fields).filter(TwilioContent::areNumbered).isPresent();
        return sound
                ? Optional.empty()
                : Optional.of(
                        TwilioApi.error(400, 21_656, "The ContentVariables Parameter is invalid"));
    }

    /** Its id and what stands in its places, in brackets. */
    static String words(Map<String, String> fields) {
        StringBuilder words = new StringBuilder(fields.getOrDefault("ContentSid", ""));
        variables(fields)
                .ifPresent(values ->
                        values.forEach(
                                value -> words.append(" [").append(value.asText()).append(']')));
        return words.toString();
    }

    private static Optional<ObjectNode> variables(Map<String, String> fields) {
        return Json.parseObject(fields.getOrDefault("ContentVariables", ""));
    }

    private static boolean areNumbered(ObjectNode variables) {
        for (int i = 1; i <= variables.size(); i++) {
            JsonNode value = variables.path(Integer.toString(i));
            if (!value.isTextual()
                    || value.asText().isBlank()
                    || value.asText().length() > LONGEST_VALUE
                    || BROKEN_VALUE.matcher(value.asText()).find()) {
                return false;
            }
        }
        return !variables.isEmpty();
    }
}
