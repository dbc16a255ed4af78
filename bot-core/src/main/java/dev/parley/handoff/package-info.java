/** People who want to talk to a human, and wait for an operator. */
@NullMarked
package dev.parley.handoff;

import org.jspecify.annotations.NullMarked;
