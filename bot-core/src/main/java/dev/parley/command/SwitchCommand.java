package dev.parley.command;

import dev.parley.rendering.Sentence;

/** {@code /switch}: chooses the model that answers this conversation. */
record SwitchCommand(ModelList models) implements Command {

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public CommandResult run(CommandCall call) {
        String wanted = call.arguments().trim();
        if (wanted.isEmpty()) {
            return CommandResult.say(
                    call, new Sentence.Models(models.choices(), models.current(call.session())));
        }
        return models.named(wanted)
                .map(model ->
                        CommandResult.say(call, new Sentence.ModelSwitched(model.value()))
                                .with(call.session().withModel(model)))
                .orElseGet(() ->
                        CommandResult.say(
                                call, new Sentence.ModelUnknown(wanted, models.choices())));
    }
}
