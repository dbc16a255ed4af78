/** Answers that were given and may be given again. */
@NullMarked
package dev.parley.ai.cache;

import org.jspecify.annotations.NullMarked;
