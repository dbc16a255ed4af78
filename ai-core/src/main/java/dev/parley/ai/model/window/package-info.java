/** How much text a model takes in at once, and what of a prompt it gets where that is too much. */
@NullMarked
package dev.parley.ai.model.window;

import org.jspecify.annotations.NullMarked;
