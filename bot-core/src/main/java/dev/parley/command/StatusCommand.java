package dev.parley.command;

import dev.parley.rendering.Sentence;

/** {@code /status}: tells how things stand. */
record StatusCommand(ModelList models, HumanState humans, RatingState ratings) implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.say(
                call,
                new Sentence.Status(
                        models.choices().stream().anyMatch(Sentence.ModelChoice::available),
                        models.current(call.session()),
                        call.language(),
                        call.waiting(),
                        humans.wanted(call.inbound()),
                        humans.waiting(call.inbound()),
                        humans.messagesAwaiting(call.inbound()),
                        ratings.lately(call.inbound())));
    }
}
