/** Sends what was committed, in order for each conversation, and keeps what became of it. */
@NullMarked
package dev.parley.outbox;

import org.jspecify.annotations.NullMarked;
