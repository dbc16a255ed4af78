/** People who want no messages any more. */
@NullMarked
package dev.parley.optout;

import org.jspecify.annotations.NullMarked;
