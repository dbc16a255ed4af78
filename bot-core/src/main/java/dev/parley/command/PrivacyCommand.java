package dev.parley.command;

import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;

/** {@code /privacy}: tells what is kept and what the person can ask for. */
record PrivacyCommand(Practice practice) implements Command {

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(call, new Sentence.Privacy(practice));
    }
}
