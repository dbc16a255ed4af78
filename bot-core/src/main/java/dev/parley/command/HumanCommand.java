package dev.parley.command;

import dev.parley.assistant.Effect;

/** {@code /human}: passes on that the person wants to talk to a human. */
record HumanCommand() implements Command {

    @Override
    public String name() {
        return "human";
    }

    /** Whoever writes that has said clearly what they want, and is not asked once more. */
    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.order(call, new Effect.HandToHuman(Effect.Reason.ASKED));
    }
}
