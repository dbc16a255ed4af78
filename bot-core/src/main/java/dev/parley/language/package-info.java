/** Finds the language a person writes in. */
@NullMarked
package dev.parley.language;

import org.jspecify.annotations.NullMarked;
