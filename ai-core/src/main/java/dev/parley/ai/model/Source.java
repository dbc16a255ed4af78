package dev.parley.ai.model;

import dev.parley.conversation.Language;

/**
 * A passage as a model gets it.
 *
 * @param number what the answer cites it by, from 1, best first
 * @param title where it stands: document and heading
 * @param text its words
 * @param language the language they are in
 */
public record Source(int number, String title, String text, Language language) {}
