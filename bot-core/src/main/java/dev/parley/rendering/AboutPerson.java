package dev.parley.rendering;

import java.util.Optional;

/**
 * What is remembered of a person.
 *
 * @param name what they want to be called
 * @param brief whether they want short answers
 * @param refused whether they said that nothing is to be remembered
 */
public record AboutPerson(Optional<String> name, boolean brief, boolean refused) {}
