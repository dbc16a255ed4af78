package dev.parley.assistant;

/**
 * A model a person can choose.
 *
 * @param name registry name: {@code extractive}, {@code ollama/llama3.2:3b}
 * @param available whether it can answer now
 * @param byDefault whether it answers where nobody chose
 */
public record Model(ModelName name, boolean available, boolean byDefault) {}
