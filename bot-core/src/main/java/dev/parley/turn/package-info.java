/** The way of a message, top to bottom: from the inbox through one turn into the outbox. */
@NullMarked
package dev.parley.turn;

import org.jspecify.annotations.NullMarked;
