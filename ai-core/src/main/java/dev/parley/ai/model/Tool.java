package dev.parley.ai.model;

/**
 * Something that a model may ask for before it answers.
 *
 * @param name its name
 * @param description what it does and when to ask for it
 * @param parameters the JSON Schema of its arguments
 */
public record Tool(String name, String description, String parameters) {}
