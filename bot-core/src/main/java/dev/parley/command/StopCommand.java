package dev.parley.command;

import dev.parley.rendering.Sentence;

/** {@code /stop}: ends the work in hand. */
record StopCommand() implements Command {

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(
                call,
                call.cancelled() == 0
                        ? new Sentence.NothingToStop()
                        : new Sentence.Stopped(call.cancelled()));
    }
}
