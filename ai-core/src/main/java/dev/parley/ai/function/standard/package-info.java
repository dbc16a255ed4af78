/** The functions that every Parley has. */
@NullMarked
package dev.parley.ai.function.standard;

import org.jspecify.annotations.NullMarked;
