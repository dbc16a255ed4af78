package dev.parley.ai.schema;

/**
 * What is wrong with one field.
 *
 * @param field the field, {@code address.chat} for one within another, {@code kinds[2]} for one of
 *     a list; empty where the whole value is wrong
 * @param problem what is wrong and what is expected; does not repeat what was sent
 */
public record SchemaFault(String field, String problem) {}
