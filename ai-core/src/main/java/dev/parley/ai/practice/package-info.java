/** What the organisation says of itself in figures: where it is and when it is open. */
@NullMarked
package dev.parley.ai.practice;

import org.jspecify.annotations.NullMarked;
