/**
 * What the assistant can do beside answering: a registry of typed functions, found by their
 * annotation, called with checked arguments.
 */
@NullMarked
package dev.parley.ai.function;

import org.jspecify.annotations.NullMarked;
