package dev.parley.command;

import dev.parley.operator.Operator;

/**
 * Something that only operators can do with a slash. Stateless.
 *
 * <p>What it does is done before the turn's commit, and once more when the process is killed
 * between the two. So doing it twice must be the same as doing it once.
 */
interface OperatorCommand {

    /** Its name, without the slash. */
    String name();

    /** Does it, and says what is said in return. */
    CommandResult run(CommandCall call, Operator operator);
}
