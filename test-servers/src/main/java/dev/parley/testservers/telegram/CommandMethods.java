package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.testservers.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The command menus, one for each scope and language. Thread-safe. */
final class CommandMethods {
    private static final int MOST_COMMANDS = 100;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2}");
    private static final Set<String> SCOPES_WITHOUT_CHAT =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    private static final Set<String> SCOPES_OF_A_CHAT =
            Set.of("chat", "chat_administrators", "chat_member");

    private final Chats chats;
    private final Map<Menu, List<MenuEntry>> menus = new ConcurrentHashMap<>();

    CommandMethods(Chats chats) {
        this.chats = chats;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "setMyCommands", this::set,
                "getMyCommands", this::get,
                "deleteMyCommands", this::delete);
    }

    /** The menu of a scope that names no chat, empty when none is set. */
    List<MenuEntry> commands(String scope, String language) {
        return menus.getOrDefault(new Menu(Json.object().put("type", scope), language), List.of());
    }

    /** The menu of one chat, empty when none is set. */
    List<MenuEntry> commands(long chat, String language) {
        return menus.getOrDefault(
                new Menu(
                        Json.object().put("type", "chat").put("chat_id", Long.toString(chat)),
                        language),
                List.of());
    }

    private JsonNode set(Parameters parameters) throws ApiException {
        Menu menu = menu(parameters);
        List<MenuEntry> commands = new ArrayList<>();
        for (JsonNode command : parameters.structure("commands").orElseGet(Json::array)) {
            commands.add(checked(command));
        }
        if (commands.size() > MOST_COMMANDS) {
            throw ApiException.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        menus.put(menu, List.copyOf(commands));
        return BooleanNode.TRUE;
    }

    private JsonNode get(Parameters parameters) throws ApiException {
        ArrayNode array = Json.array();
        menus.getOrDefault(menu(parameters), List.of())
                .forEach(entry ->
                        array.addObject()
                                .put("command", entry.command())
                                .put("description", entry.description()));
        return array;
    }

    private JsonNode delete(Parameters parameters) throws ApiException {
        menus.remove(menu(parameters));
        return BooleanNode.TRUE;
    }

    /** Telegram drops a leading slash and refuses every other departure from its rules. */
    private static MenuEntry checked(JsonNode json) throws ApiException {
        String name = json.path("command").asText("");
        String command = name.startsWith("/") ? name.substring(1) : name;
        String description = json.path("description").asText("").strip();
        if (!COMMAND.matcher(command).matches()) {
            throw ApiException.badRequest("BOT_COMMAND_INVALID");
        }
        int length = description.codePointCount(0, description.length());
        if (length == 0) {
            throw ApiException.badRequest("command description must be non-empty");
        }
        if (length > LONGEST_DESCRIPTION) {
            throw ApiException.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return new MenuEntry(command, description);
    }

    private Menu menu(Parameters parameters) throws ApiException {
        JsonNode scope =
                parameters.structure("scope").orElseGet(() -> Json.object().put("type", "default"));
        String type = scope.path("type").asText("");
        if (SCOPES_OF_A_CHAT.contains(type) && !scope.has("chat_id")) {
            throw ApiException.badRequest("chat_id is empty");
        }
        if (SCOPES_OF_A_CHAT.contains(type) && !chats.know(scope.path("chat_id").asLong())) {
            throw ApiException.badRequest("chat not found");
        }
        if (!SCOPES_OF_A_CHAT.contains(type) && !SCOPES_WITHOUT_CHAT.contains(type)) {
            throw ApiException.badRequest(
                    "can't parse BotCommandScope: Unsupported type specified");
        }
        String language = parameters.text("language_code");
        if (!LANGUAGE.matcher(language).matches()) {
            throw ApiException.badRequest("invalid language code specified");
        }
        return new Menu(scope, language);
    }

    private record Menu(JsonNode scope, String language) {}
}
