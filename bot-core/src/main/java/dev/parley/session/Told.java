package dev.parley.session;

/**
 * What the person of a conversation was told, and need not be told again.
 *
 * @param introduced that a machine answers
 * @param toWait that a limit holds their messages back; they have not been below it again since
 */
public record Told(boolean introduced, boolean toWait) {}
