package dev.parley.command;

import java.util.regex.Pattern;

/**
 * {@code /models}: lists the models to choose from; with a number after it, that page of a long
 * list.
 */
record ModelsCommand(ModelList models) implements Command {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    @Override
    public String name() {
        return "models";
    }

    @Override
    public CommandResult run(CommandCall call) {
        String number = call.arguments().strip();
        return NUMBER.matcher(number).matches()
                ? models.shown(call, all -> ModelPage.numbered(Integer.parseInt(number), all))
                : models.shown(call);
    }
}
