/** Who operates Parley, and may do more than others. */
@NullMarked
package dev.parley.operator;

import org.jspecify.annotations.NullMarked;
