package dev.parley.command;

import dev.parley.operator.Operator;
import dev.parley.rendering.Sentence;
import java.util.List;

/** {@code /admin}: lists what operators can do. */
record AdminCommand(List<String> names) implements OperatorCommand {

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public CommandResult run(CommandCall call, Operator operator) {
        return CommandResult.say(call, new Sentence.Admin(names));
    }
}
