package dev.parley.command;

import dev.parley.rendering.Sentence;

/** {@code /reset}: forgets what was said; what was chosen stays. */
record ResetCommand() implements Command {

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(call, new Sentence.ResetDone())
                .with(call.session().withoutHistory());
    }
}
