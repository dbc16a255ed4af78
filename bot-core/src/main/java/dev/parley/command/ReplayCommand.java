package dev.parley.command;

import dev.parley.deadletter.DeadLetterId;
import dev.parley.deadletter.DeadLetters;
import dev.parley.operator.Operator;
import dev.parley.rendering.Sentence;

/**
 * {@code /replay}: does a dead letter once more, or all of them. Safe to repeat: a letter that is
 * on its way again is none any more, so nothing is answered or sent twice. Only one that has failed
 * anew in between is tried once more.
 */
record ReplayCommand(DeadLetters letters) implements OperatorCommand {

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public CommandResult run(CommandCall call, Operator operator) {
        String wanted = call.arguments().strip();
        return CommandResult.say(
                call,
                wanted.equals("all")
                        ? new Sentence.DeadLettersReplayed(letters.replayAll(operator))
                        : DeadLetterId.parse(wanted)
                                .map(id -> replay(id, operator))
                                .orElseGet(Sentence.DeadLetterUsage::new));
    }

    private Sentence replay(DeadLetterId id, Operator operator) {
        return letters.replay(id, operator)
                ? new Sentence.DeadLetterReplayed(id.toString())
                : new Sentence.DeadLetterUnknown(id.toString());
    }
}
