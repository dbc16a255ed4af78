package dev.parley.whatsapp.event;

import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Command;
import dev.parley.inbound.InboundContent.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a command from other words. */
final class Words {

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,64})(?:\\s+(.*))?", Pattern.DOTALL);

    private static final int LONGEST_NAME = 200;

    /** A provider's word for a kind of thing. */
    private static final Pattern KIND = Pattern.compile("[A-Za-z_-]{1,40}");

    private Words() {}

    /** A word from outside, as far as it may be stored and shown. */
    static String kind(String word) {
        return KIND.matcher(word).matches() ? word : "unknown";
    }

    /** A person's name, as far as it may be stored. */
    static String name(String name) {
        return storable(name, LONGEST_NAME);
    }

    /** Text of one line from outside: no longer than this, without NUL or half a character. */
    static String storable(String text, int longest) {
        String shortened = text.substring(0, Math.min(text.length(), longest));
        return new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    static InboundContent content(String words) {
        Matcher command = COMMAND.matcher(words.strip());
        return command.matches()
                ? new Command(
                        command.group(1).toLowerCase(Locale.ROOT),
                        command.group(2) == null ? "" : command.group(2).strip())
                : new Text(words);
    }
}
