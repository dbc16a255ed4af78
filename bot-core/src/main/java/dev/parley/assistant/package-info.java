/** The port to the AI core: a question goes in, a governed reply comes out. */
@NullMarked
package dev.parley.assistant;

import org.jspecify.annotations.NullMarked;
