package dev.parley.command;

import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;

/**
 * What a channel makes of the word by which a person wants no messages any more: the last thing
 * they are told. Nobody can type its name.
 */
record OptOutCommand(Practice practice) implements Command {

    @Override
    public String name() {
        return "opt-out";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(call, new Sentence.OptedOut(practice));
    }
}
