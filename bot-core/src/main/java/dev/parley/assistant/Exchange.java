package dev.parley.assistant;

/**
 * One earlier question and its answer, personal data replaced by placeholders: this is what a
 * session remembers.
 *
 * @param question what was asked
 * @param answer what was answered
 */
public record Exchange(String question, String answer) {}
