package dev.parley.telegram.update;

import dev.parley.inbound.InboundContent;
import dev.parley.telegram.update.MessageText.Marked;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command at the beginning of a message.
 *
 * @param name without the slash, in lower case
 * @param bot the bot it names after an at sign
 * @param arguments what follows
 */
record SlashCommand(String name, Optional<String> bot, String arguments) {

    /**
     * For messages without entities, which are not Telegram's own: what Telegram takes for a
     * command.
     */
    private static final Pattern WRITTEN =
            Pattern.compile("/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{1,64})?(?=\\s|$)");

    static Optional<SlashCommand> in(MessageText text) {
        Optional<Marked> marked = text.first("bot_command", part -> part.start() == 0);
        if (marked.isPresent()) {
            return marked.flatMap(
                    part -> of(part.in(text.words()), text.words().substring(part.end())));
        }
        Matcher written = WRITTEN.matcher(text.words());
        return text.entities().isEmpty() && written.lookingAt()
                ? of(written.group(), text.words().substring(written.end()))
                : Optional.empty();
    }

    InboundContent.Command content() {
        return new InboundContent.Command(name, arguments);
    }

    private static Optional<SlashCommand> of(String command, String rest) {
        int at = command.indexOf('@');
        String name = at < 0 ? command.substring(1) : command.substring(1, at);
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new SlashCommand(
                                name.toLowerCase(Locale.ROOT),
                                at < 0 ? Optional.empty() : Optional.of(command.substring(at + 1)),
                                rest.strip()));
    }
}
