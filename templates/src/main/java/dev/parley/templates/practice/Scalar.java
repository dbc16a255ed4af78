package dev.parley.templates.practice;

/**
 * A value in a file.
 *
 * @param text as it stands there
 * @param line from 1
 */
record Scalar(String text, int line) {}
