package dev.parley.command;

import dev.parley.rendering.Sentence;
import java.util.List;

/** {@code /help}: lists what can be done. */
record HelpCommand(List<String> names) implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(call, new Sentence.Help(names));
    }
}
