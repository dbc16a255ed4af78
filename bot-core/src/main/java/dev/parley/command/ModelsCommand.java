package dev.parley.command;

import dev.parley.rendering.Sentence;

/** {@code /models}: lists the models to choose from. */
record ModelsCommand(ModelList models) implements Command {

    @Override
    public String name() {
        return "models";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(
                call, new Sentence.Models(models.choices(), models.current(call.session())));
    }
}
