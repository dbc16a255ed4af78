package dev.parley.whatsapp.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.conversation.MessageReference;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.sending.WhatsAppMessage;
import dev.parley.whatsapp.sending.WhatsAppMessage.Option;
import java.util.List;

/** Fills in the Cloud API's forms. */
final class MessageForm {

    private static final int MOST_BUTTONS = 3;

    /** What stands on the button that opens a list; a sign, since the language is the text's. */
    private static final String OPEN_LIST = "☰";

    private MessageForm() {}

    static String of(WhatsAppChat to, WhatsAppMessage message) {
        ObjectNode form = form();
        form.put("recipient_type", "individual");
        form.put(to.isNumber() ? "to" : "recipient", to.name());
        message.quotes()
                .ifPresent(quoted -> form.putObject("context").put("message_id", quoted.value()));
        if (message.template().isPresent()) {
            form.put("type", "template");
            form.set("template", template(message.template().get()));
        } else if (message.choices().isEmpty()) {
            form.put("type", "text");
            form.putObject("text").put("preview_url", false).put("body", message.text());
        } else {
            form.put("type", "interactive");
            form.set("interactive", interactive(message));
        }
        return form.toString();
    }

    /** Its places are numbered at WhatsApp: the first value goes to {@code {{1}}}. */
    private static ObjectNode template(RegisteredTemplate template) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("name", template.name());
        form.putObject("language").put("code", template.language());
        if (!template.values().isEmpty()) {
            ObjectNode body = form.putArray("components").addObject().put("type", "body");
            ArrayNode parameters = body.putArray("parameters");
            template.values()
                    .forEach(
                            value -> parameters.addObject().put("type", "text").put("text", value));
        }
        return form;
    }

    /** Marks a message as read, and shows that an answer is being written. */
    static String typing(MessageReference received) {
        ObjectNode form = form();
        form.put("status", "read");
        form.put("message_id", received.value());
        form.putObject("typing_indicator").put("type", "text");
        return form.toString();
    }

    private static ObjectNode form() {
        return JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
    }

    private static ObjectNode interactive(WhatsAppMessage message) {
        boolean buttons = message.choices().size() <= MOST_BUTTONS;
        ObjectNode interactive = JsonNodeFactory.instance.objectNode();
        interactive.put("type", buttons ? "button" : "list");
        interactive.putObject("body").put("text", message.text());
        ObjectNode action = interactive.putObject("action");
        if (buttons) {
            buttons(action.putArray("buttons"), message.choices());
        } else {
            action.put("button", OPEN_LIST);
            rows(action.putArray("sections").addObject().putArray("rows"), message.choices());
        }
        return interactive;
    }

    private static void buttons(ArrayNode buttons, List<Option> options) {
        options.forEach(option ->
                buttons.addObject()
                        .put("type", "reply")
                        .putObject("reply")
                        .put("id", option.id())
                        .put("title", option.title()));
    }

    private static void rows(ArrayNode rows, List<Option> options) {
        options.forEach(
                option -> rows.addObject().put("id", option.id()).put("title", option.title()));
    }
}
