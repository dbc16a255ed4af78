/**
 * Puts sentences and pages into words: finds the template of the channel and the language, and
 * fills it safely.
 */
@NullMarked
package dev.parley.templates;

import org.jspecify.annotations.NullMarked;
