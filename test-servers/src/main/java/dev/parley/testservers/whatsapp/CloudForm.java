package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.whatsapp.WhatsAppSent.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what is sent against the shapes that Meta publishes for text and interactive messages. */
final class CloudForm {
    private static final Set<String> FIELDS =
            Set.of(
                    "messaging_product",
                    "recipient_type",
                    "to",
                    "recipient",
                    "type",
                    "text",
                    "interactive",
                    "template",
                    "context");
    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{6,14}");
    private static final Pattern SCOPED_ID =
            Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    /** What Meta refuses in a value: new lines, tabs, more than four spaces in a row. */
    private static final Pattern BROKEN_VALUE = Pattern.compile("[\\n\\t]| {5}");

    private CloudForm() {}

    /** The message, with the id that it gets. */
    static WhatsAppSent read(ObjectNode form, String id) throws CloudError {
        onlyFields(form, FIELDS, "message");
        if (form.has("recipient_type")) {
            require(text(form, "recipient_type").equals("individual"), "recipient_type");
        }
        String to = recipient(form);
        Optional<String> quotes = Optional.empty();
        if (form.has("context")) {
            quotes = Optional.of(text(object(form, "context"), "message_id"));
        }
        String type = form.has("type") ? text(form, "type") : "text";
        return switch (type) {
            case "text" -> new WhatsAppSent(id, to, body(form), "text", List.of(), quotes);
            case "template" ->
                    new WhatsAppSent(
                            id,
                            to,
                            template(object(form, "template")),
                            "template",
                            List.of(),
                            quotes);
            case "interactive" -> interactive(object(form, "interactive"), id, to, quotes);
            default -> throw new CloudError(400, 131_051, 0, "(#131051) Message type unknown");
        };
    }

    private static String recipient(ObjectNode form) throws CloudError {
        require(form.has("to") != form.has("recipient"), "to and recipient: expected one of them");
        String to = text(form, form.has("to") ? "to" : "recipient");
        Pattern shape = form.has("to") ? NUMBER : SCOPED_ID;
        require(shape.matcher(to).matches(), "recipient is not valid");
        return to;
    }

    private static String body(ObjectNode form) throws CloudError {
        ObjectNode text = object(form, "text");
        onlyFields(text, Set.of("body", "preview_url"), "text");
        return limited(text, "body", 4_096);
    }

    /** Its name and language and what stands in its places. */
    private static String template(ObjectNode form) throws CloudError {
        onlyFields(form, Set.of("name", "language", "components"), "template");
        StringBuilder words = new StringBuilder(limited(form, "name", 512));
        words.append(' ').append(text(object(form, "language"), "code"));
        for (JsonNode component : form.path("components")) {
            ObjectNode body = (ObjectNode) component;
            onlyFields(body, Set.of("type", "parameters"), "component");
            require(text(body, "type").equals("body"), "component.type");
            require(!body.path("parameters").isEmpty(), "parameters: expected one at least");
            for (JsonNode parameter : body.path("parameters")) {
                ObjectNode fields = (ObjectNode) parameter;
                onlyFields(fields, Set.of("type", "text"), "parameter");
                require(text(fields, "type").equals("text"), "parameter.type");
                String value = limited(fields, "text", 1_024);
                require(!BROKEN_VALUE.matcher(value).find(), "parameter.text: lines or spaces");
                words.append(" [").append(value).append(']');
            }
        }
        return words.toString();
    }

    private static WhatsAppSent interactive(
            ObjectNode form, String id, String to, Optional<String> quotes) throws CloudError {
        onlyFields(form, Set.of("type", "header", "body", "footer", "action"), "interactive");
        String kind = text(form, "type");
        String body = limited(object(form, "body"), "text", 1_024);
        ObjectNode action = object(form, "action");
        List<Choice> choices =
                switch (kind) {
                    case "button" -> buttons(action);
                    case "list" -> rows(action);
                    default -> throw CloudError.parameter("interactive.type");
                };
        return new WhatsAppSent(id, to, body, kind, choices, quotes);
    }

    private static List<Choice> buttons(ObjectNode action) throws CloudError {
        onlyFields(action, Set.of("buttons"), "action");
        List<Choice> choices = new ArrayList<>();
        for (JsonNode button : action.path("buttons")) {
            require(button.path("type").asText().equals("reply"), "button.type");
            ObjectNode reply = object((ObjectNode) button, "reply");
            choices.add(new Choice(limited(reply, "id", 256), limited(reply, "title", 20)));
        }
        require(!choices.isEmpty() && choices.size() <= 3, "buttons: expected 1 to 3");
        distinct(choices);
        return choices;
    }

    private static List<Choice> rows(ObjectNode action) throws CloudError {
        onlyFields(action, Set.of("button", "sections"), "action");
        limited(action, "button", 20);
        List<Choice> choices = new ArrayList<>();
        JsonNode sections = action.path("sections");
        require(sections.size() >= 1 && sections.size() <= 10, "sections: expected 1 to 10");
        for (JsonNode section : sections) {
            for (JsonNode row : section.path("rows")) {
                ObjectNode fields = (ObjectNode) row;
                onlyFields(fields, Set.of("id", "title", "description"), "row");
                choices.add(new Choice(limited(fields, "id", 200), limited(fields, "title", 24)));
            }
        }
        require(!choices.isEmpty() && choices.size() <= 10, "rows: expected 1 to 10");
        distinct(choices);
        return choices;
    }

    private static void distinct(List<Choice> choices) throws CloudError {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Choice choice : choices) {
            require(ids.add(choice.id()), "duplicate id");
            require(titles.add(choice.title()), "duplicate title");
        }
    }

    private static String limited(ObjectNode holder, String field, int most) throws CloudError {
        String value = text(holder, field);
        require(!value.isBlank() && value.length() <= most, field + ": expected 1 to " + most);
        return value;
    }

    static String text(ObjectNode holder, String field) throws CloudError {
        require(holder.path(field).isTextual(), field + ": expected a text");
        return holder.path(field).textValue();
    }

    static ObjectNode object(ObjectNode holder, String field) throws CloudError {
        if (holder.path(field) instanceof ObjectNode object) {
            return object;
        }
        throw CloudError.parameter(field + ": expected an object");
    }

    static void onlyFields(ObjectNode holder, Set<String> known, String where) throws CloudError {
        for (Map.Entry<String, JsonNode> field : holder.properties()) {
            require(known.contains(field.getKey()), where + ": unexpected key " + field.getKey());
        }
    }

    static void require(boolean condition, String detail) throws CloudError {
        if (!condition) {
            throw CloudError.parameter(detail);
        }
    }
}
