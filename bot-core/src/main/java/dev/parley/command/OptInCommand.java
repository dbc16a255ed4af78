package dev.parley.command;

import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;

/**
 * What a channel makes of the word by which a person wants messages again. Nobody can type its
 * name.
 */
record OptInCommand(Practice practice) implements Command {

    @Override
    public String name() {
        return "opt-in";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(call, new Sentence.OptedIn(practice));
    }
}
