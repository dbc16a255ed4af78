package dev.parley.command;

import dev.parley.assistant.Effect;

/** {@code /forget}: forgets what was said and what the person is known by, once they confirm it. */
record ForgetCommand() implements Command {

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.wish(call, new Effect.Forget());
    }
}
