/**
 * What could not be done and waits for an operator: messages that no turn answered, and answers
 * that could not be sent.
 */
@NullMarked
package dev.parley.deadletter;

import org.jspecify.annotations.NullMarked;
