/** Messages that the practice wrote itself, and which of them an operator has approved. */
@NullMarked
package dev.parley.template;

import org.jspecify.annotations.NullMarked;
