package dev.parley.command;

import dev.parley.assistant.ModelName;
import dev.parley.rendering.Sentence;

/** {@code /switch}: chooses the model that answers this conversation. */
record SwitchCommand(ModelList models, ModelPreparation preparation) implements Command {

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
                        CommandResult.say(call, switched(call, model))
                                .with(call.session().withModel(model)))
                .orElseGet(() ->
                        CommandResult.say(
                                call, new Sentence.ModelUnknown(wanted, models.choices())));
    }

    private Sentence switched(CommandCall call, ModelName model) {
        return preparation.isReadySoon(call, model)
                ? new Sentence.ModelSwitched(model.value())
                : new Sentence.ModelLoading(model.value());
    }
}
