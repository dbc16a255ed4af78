package dev.parley.ai.governance;

import dev.parley.assistant.Facts;

/**
 * Words in which somebody says something of themselves beside a question.
 *
 * @param facts what they said of themselves
 * @param question the rest
 */
record Aside(Facts facts, String question) {}
