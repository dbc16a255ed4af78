package dev.parley.whatsapp.event;

import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Command;
import dev.parley.inbound.InboundContent.Text;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a command from other words. */
final class Words {

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,64})(?:\\s+(.*))?", Pattern.DOTALL);

    private Words() {}

    static InboundContent content(String words) {
        Matcher command = COMMAND.matcher(words.strip());
        return command.matches()
                ? new Command(
                        command.group(1).toLowerCase(Locale.ROOT),
                        command.group(2) == null ? "" : command.group(2).strip())
                : new Text(words);
    }
}
