package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.parley.testservers.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** A message's text as people see it, with its formatting as entities. */
record FormattedText(String text, List<Entity> entities) {
    private static final int LONGEST = 4096;

    FormattedText {
        entities = List.copyOf(entities);
    }

    /** The text of a send or an edit after Telegram has parsed, checked, cleaned and trimmed it. */
    static FormattedText of(Parameters parameters) throws ApiException {
        FormattedText text = parsed(parameters).clean().trimmed();
        if (text.text.isEmpty()) {
            throw ApiException.badRequest("message text is empty");
        }
        if (text.text.codePointCount(0, text.text.length()) > LONGEST) {
            throw ApiException.badRequest("message is too long");
        }
        return text;
    }

    ArrayNode entitiesJson() {
        ArrayNode array = Json.array();
        entities.forEach(entity -> array.add(entity.json()));
        return array;
    }

    private static FormattedText parsed(Parameters parameters) throws ApiException {
        String text = parameters.text("text");
        String mode = parameters.text("parse_mode").toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "" -> new FormattedText(text, given(text, parameters));
            case "html" -> new HtmlParser(text).parse();
            case "markdownv2" -> new MarkdownParser(text).parse();
            default -> throw ApiException.badRequest("unsupported parse_mode");
        };
    }

    private static List<Entity> given(String text, Parameters parameters) throws ApiException {
        JsonNode json = parameters.structure("entities").orElseGet(Json::array);
        List<Entity> entities =
                StreamSupport.stream(json.spliterator(), false).map(Entity::read).toList();
        EntityCheck.check(text, entities);
        return entities;
    }

    /** Control characters become spaces and carriage returns become spaces, one unit for one. */
    private FormattedText clean() {
        StringBuilder cleaned = new StringBuilder(text);
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (c < ' ' && c != '\n') {
                cleaned.setCharAt(i, ' ');
            }
        }
        return new FormattedText(cleaned.toString(), entities);
    }

    private FormattedText trimmed() {
        String end = text.stripTrailing();
        int start = end.length() - end.stripLeading().length();
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            int from = Math.max(entity.offset(), start);
            int to = Math.min(entity.end(), end.length());
            if (from < to) {
                kept.add(entity.at(from - start, to - from));
            }
        }
        return new FormattedText(end.substring(start), kept);
    }
}
