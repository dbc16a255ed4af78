package dev.parley.command;

import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;

/** {@code /start}: greets, and says that a machine answers. */
record StartCommand(Practice practice) implements Command {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(call, new Sentence.Welcome(practice))
                .with(call.session().afterIntroduction());
    }
}
