package dev.parley.testservers.telegram;

import java.util.List;
import java.util.regex.Pattern;

/** Marks commands and mentions in what people write, as Telegram does. */
final class CommandEntities {
    private static final Pattern MARKED =
            Pattern.compile("(?<![\\w/@])(?:/\\w{1,32}(?:@\\w{3,32})?|@\\w{3,32})(?![\\w/])");

    private CommandEntities() {}

    static FormattedText mark(String text) {
        List<Entity> entities =
                MARKED.matcher(text)
                        .results()
                        .map(found ->
                                new Entity(
                                        found.group().startsWith("/") ? "bot_command" : "mention",
                                        found.start(),
                                        found.end() - found.start(),
                                        ""))
                        .toList();
        return new FormattedText(text, entities);
    }
}
