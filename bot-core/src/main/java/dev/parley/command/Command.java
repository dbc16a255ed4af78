package dev.parley.command;

/** One thing that people can do with a slash. Stateless. */
interface Command {

    /** Its name, without the slash. */
    String name();

    /** Does it, and says what is said in return. */
    CommandResult run(CommandCall call);
}
