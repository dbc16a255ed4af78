package dev.parley.web;

import dev.parley.conversation.Choice;
import dev.parley.inbound.InboundContent;
import dev.parley.rendering.Page.Fault;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, read. */
sealed interface TypedText {

    /** Characters that a message may have, counted as Unicode code points. */
    int LIMIT = 8_000;

    /** Characters that may stand on a button. */
    int LONGEST_LABEL = 100;

    /** A command as it is typed: a slash, its name, and what goes with it. */
    Pattern COMMAND =
            Pattern.compile(
                    "/(?<name>\\p{Alpha}\\w{0,31})(?:\\s+(?<arguments>.*))?", Pattern.DOTALL);

    /**
     * Something to put into the inbox.
     *
     * @param text what the person's own bubble shows
     * @param content what it means
     */
    record Sayable(String text, InboundContent content) implements TypedText {}

    /** Nothing that can be sent. */
    record Unsayable(Fault fault) implements TypedText {}

    static TypedText read(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return new Unsayable(Fault.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > LIMIT) {
            return new Unsayable(Fault.TOO_LONG);
        }
        return sayable(text);
    }

    /** What a touched button says. */
    static TypedText chosen(String payload) {
        Choice choice = Choice.read(payload.strip());
        return choice.question().isPresent() && choice.label().length() <= LONGEST_LABEL
                ? new Sayable(choice.label(), InboundContent.of(choice))
                : read(payload);
    }

    private static Sayable sayable(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            InboundContent.Text content = new InboundContent.Text(text);
            return new Sayable(content.text(), content);
        }
        String arguments = command.group("arguments");
        return command(command.group("name"), arguments == null ? "" : arguments);
    }

    /** A command, as if the person had typed it. */
    static Sayable command(String name, String arguments) {
        InboundContent.Command content =
                new InboundContent.Command(name.toLowerCase(Locale.ROOT), arguments.strip());
        return new Sayable(("/" + content.name() + " " + content.arguments()).strip(), content);
    }
}
