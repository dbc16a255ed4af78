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
            return models.shown(call);
        }
        return models.named(wanted)
                .map(model -> chosen(call, model))
                .orElseGet(() -> unknown(call, wanted));
    }

    /** Whoever touched a button sees the others again, with the new state. */
    private CommandResult chosen(CommandCall call, ModelName model) {
        CommandResult result =
                CommandResult.say(call, switched(call, model))
                        .with(call.session().withModel(model));
        return call.pressed().isPresent() ? result.offering(models.offers(model.value())) : result;
    }

    private CommandResult unknown(CommandCall call, String wanted) {
        return CommandResult.say(call, new Sentence.ModelUnknown(wanted, models.choices()))
                .offering(models.offers(models.current(call.session())));
    }

    private Sentence switched(CommandCall call, ModelName model) {
        return preparation.isReadySoon(call, model)
                ? new Sentence.ModelSwitched(model.value())
                : new Sentence.ModelLoading(model.value());
    }
}
