package dev.parley.deploy.settings;

/**
 * A value in force.
 *
 * @param value the value
 * @param origin where it comes from, in words
 */
public record Resolved(String value, String origin) {}
