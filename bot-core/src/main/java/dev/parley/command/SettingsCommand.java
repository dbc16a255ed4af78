package dev.parley.command;

import dev.parley.rendering.Sentence;

/** {@code /settings}: shows what is set, and leads to where it is changed. */
record SettingsCommand(ModelList models) implements Command {

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(
                        call,
                        new Sentence.Settings(
                                call.language(),
                                call.session().choices().chosenLanguage().isPresent(),
                                models.current(call.session())))
                .offering(Offers.settings());
    }
}
