package dev.parley.ai.model;

/**
 * A model asks for a tool.
 *
 * @param id the model's own id of the call, possibly empty
 * @param name the tool's name, as the model wrote it
 * @param arguments JSON, as the model wrote it; not checked
 */
public record ToolCall(String id, String name, String arguments) {}
